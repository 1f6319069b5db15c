/**
 * One attempt to order, kept in this browser until its outcome is known. Its key goes with every retry, so that a double
 * click, a reload or a second tab never orders twice.
 *
 *   refused (400, 404, 409)   nothing was ordered: the attempt ends, the next one has a new key
 *   uncertain (no answer)     the attempt stays: the next try has the same key
 *   used with another body    an earlier try did order: the same key with its own body gives that order
 */
import { send } from "./api.js";

const STORE = "vitrine.checkout";

/** Places the order; returns `{order, earlier}`, where earlier says that an earlier try had already placed it. */
export async function placeOrder(body) {
  const attempt = open(body);
  try {
    return { order: await post(attempt.key, body), earlier: false };
  } catch (problem) {
    if (problem.status === 422 && attempt.body !== JSON.stringify(body)) {
      return { order: await post(attempt.key, JSON.parse(attempt.body)), earlier: true };
    }
    if (problem.status >= 400 && problem.status < 500) {
      close();
    }
    throw problem;
  }
}

/** Whether an earlier try of this cart is still without a known outcome. */
export const isOpen = (cartId) => stored()?.cartId === cartId;

async function post(key, body) {
  const order = await send("POST", "/api/orders", body, { "Idempotency-Key": key });
  close();
  return order;
}

function open(body) {
  const attempt = stored();
  if (attempt?.cartId === body.cartId) {
    return attempt;
  }
  const fresh = { cartId: body.cartId, key: randomKey(), body: JSON.stringify(body) };
  localStorage.setItem(STORE, JSON.stringify(fresh));
  return fresh;
}

const close = () => localStorage.removeItem(STORE);
const stored = () => JSON.parse(localStorage.getItem(STORE) ?? "null");

/** 128 random bits; `crypto.randomUUID` is missing on plain HTTP away from localhost. */
function randomKey() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
