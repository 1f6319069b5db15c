// Makes elements: el("td.number", { title: "..." }, "text", child).
const SVG = "http://www.w3.org/2000/svg";

export function el(selector, properties = {}, ...children) {
  return fill(document.createElement(nameOf(selector)), selector, properties, children);
}

export function svg(selector, attributes = {}, ...children) {
  return fill(document.createElementNS(SVG, nameOf(selector)), selector, attributes, children);
}

function nameOf(selector) {
  return selector.split(".")[0] || "div";
}

function fill(element, selector, properties, children) {
  const classes = selector.split(".").slice(1);
  if (classes.length) element.setAttribute("class", classes.join(" "));
  for (const [name, value] of Object.entries(properties)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, "");
    else if (value !== false && value != null) element.setAttribute(name, value);
  }
  element.append(...children.flat().filter(child => child != null && child !== false));
  return element;
}

/** A custom property's colour as a canvas wants it: there it is not resolved by itself. */
export function colourOf(element, name) {
  const probe = el("span", { style: `color: var(${name})` });
  element.append(probe);
  const colour = getComputedStyle(probe).color;
  probe.remove();
  return colour;
}
