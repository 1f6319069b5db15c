// Numbers with their units, in the form that a person compares by eye.
const THIN = "\u202f";

/** Nanoseconds in the unit that leaves one to three digits before the point. */
export function duration(nanos) {
  const size = Math.abs(nanos);
  if (size < 1_000) return `${Math.round(nanos)}${THIN}ns`;
  if (size < 1_000_000) return `${digits(nanos / 1_000)}${THIN}µs`;
  if (size < 1_000_000_000) return `${digits(nanos / 1_000_000)}${THIN}ms`;
  return `${digits(nanos / 1_000_000_000)}${THIN}s`;
}

/** Microseconds with one digit behind the point: columns of times that are to be added stay in one unit. */
export function micros(nanos) {
  return grouped(nanos / 1_000, 1);
}

export function bytes(count) {
  if (count < 10_000) return `${grouped(count)}${THIN}B`;
  if (count < 10_000_000) return `${digits(count / 1_000)}${THIN}kB`;
  if (count < 10_000_000_000) return `${digits(count / 1_000_000)}${THIN}MB`;
  return `${digits(count / 1_000_000_000)}${THIN}GB`;
}

export function percent(share) {
  const value = share * 100;
  return `${value >= 10 || value === 0 ? Math.round(value) : value.toFixed(1)}${THIN}%`;
}

export function grouped(number, fraction = 0) {
  return number.toLocaleString("en", { minimumFractionDigits: fraction, maximumFractionDigits: fraction }).replaceAll(",", THIN);
}

function digits(value) {
  const size = Math.abs(value);
  return value.toFixed(size < 10 ? 2 : size < 100 ? 1 : 0);
}
