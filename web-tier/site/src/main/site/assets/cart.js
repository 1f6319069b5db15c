/**
 * The visitor's cart. Its id and the number of books in it are kept in this browser, so that every page can show the
 * number without a request; the cart itself lives in the shop.
 */
import { read, send } from "./api.js";
import { find } from "./dom.js";

const ID = "vitrine.cart";
const COUNT = "vitrine.cart.count";

/** The cart, or null where there is none or the shop no longer knows it. */
export async function load(onWait) {
  const id = cartId();
  if (id === null) {
    return null;
  }
  try {
    return keep(await read(`/api/carts/${id}`, onWait));
  } catch (problem) {
    if (problem.status !== 404) {
      throw problem;
    }
    forget();
    return null;
  }
}

/** Sets how many copies of a book are in the cart; makes a cart if need be, also when the known one has expired. */
export async function setQuantity(bookId, quantity) {
  const id = cartId() ?? (await create());
  try {
    return keep(await put(id, bookId, quantity));
  } catch (problem) {
    if (problem.status !== 404 || (await isKnown(id))) {
      throw problem;
    }
    return keep(await put(await create(), bookId, quantity));
  }
}

/** Adds copies to those already in the cart, up to 99. */
export async function add(bookId, quantity) {
  const inCart = (await load())?.lines.find((line) => line.book.id === bookId)?.quantity ?? 0;
  return setQuantity(bookId, Math.min(99, inCart + quantity));
}

export async function remove(bookId) {
  return keep(await send("DELETE", `/api/carts/${cartId()}/lines/${bookId}`));
}

export const cartId = () => localStorage.getItem(ID);

/** After an order, or when the shop does not know the cart. */
export function forget() {
  localStorage.removeItem(ID);
  localStorage.removeItem(COUNT);
  showCount();
}

/** Shows the number of books beside the word "Cart". */
export function showCount() {
  const count = Number(localStorage.getItem(COUNT) ?? 0);
  const badge = find("[data-cart-count]");
  badge.hidden = count === 0;
  badge.textContent = count;
  badge.setAttribute("aria-label", `, ${count} in it`);
}

const put = (id, bookId, quantity) => send("PUT", `/api/carts/${id}/lines/${bookId}`, { quantity });

async function create() {
  const cart = await send("POST", "/api/carts");
  keep(cart);
  return cart.id;
}

/** A 404 may mean the book or the cart. */
async function isKnown(id) {
  try {
    await read(`/api/carts/${id}`);
    return true;
  } catch (problem) {
    if (problem.status === 404) {
      return false;
    }
    throw problem;
  }
}

function keep(cart) {
  localStorage.setItem(ID, cart.id);
  localStorage.setItem(COUNT, cart.lines.reduce((sum, line) => sum + line.quantity, 0));
  showCount();
  return cart;
}
