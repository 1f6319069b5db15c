/**
 * Makes an element. Attributes that are undefined, null or false are left out; `on` holds event listeners;
 * children are elements or text (text is never read as HTML).
 */
export function h(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key === "on") {
      Object.entries(value).forEach(([type, listener]) => element.addEventListener(type, listener));
    } else if (value !== undefined && value !== null && value !== false) {
      element.setAttribute(key, value === true ? "" : value);
    }
  }
  element.append(...children.flat(2).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** The first element that matches, which the page is known to have. */
export function find(selector, within = document) {
  return within.querySelector(selector);
}

/** Says something to screen readers without moving the focus. */
export function announce(text) {
  find("[data-announce]").textContent = text;
}

/** A parameter of this page's address, or an empty string. */
export function parameter(name) {
  return new URLSearchParams(location.search).get(name)?.trim() ?? "";
}

export function titlePage(text) {
  document.title = `${text} | Vitrine Books`;
}
