// Figures of the live map as text. What is not known is a dash, never a zero.
import { duration, grouped, percent } from "../units.js";

const NONE = "–";
const THIN = "\u202f";

/** Something a second: fine where it is little, whole where it is much. */
export function rate(value) {
  if (value == null) return NONE;
  if (value === 0) return "0";
  return value < 10 ? value.toFixed(1) : grouped(Math.round(value));
}

export function count(value) {
  return value == null ? NONE : grouped(Math.round(value));
}

export function share(value) {
  return value == null ? NONE : percent(value);
}

export function size(value) {
  if (value == null) return NONE;
  if (value < 1_000) return `${Math.round(value)}${THIN}B`;
  return value < 1e6 ? `${digits(value / 1e3)}${THIN}kB` : `${digits(value / 1e6)}${THIN}MB`;
}

export function memory(value) {
  return value == null ? NONE : `${(value / 1e6).toFixed(0)}${THIN}MB`;
}

function digits(value) {
  return value < 10 ? value.toFixed(2) : value < 100 ? value.toFixed(1) : grouped(Math.round(value));
}

export function time(seconds) {
  return seconds == null ? NONE : duration(seconds * 1e9);
}

/** A share of one core, in percent: 100 % is one core. */
export function core(value) {
  return value == null ? NONE : `${Math.round(value * 100)}${THIN}%`;
}

export function clock(millis) {
  return new Date(millis).toLocaleTimeString("en-GB");
}
