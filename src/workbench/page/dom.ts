interface Attributes {
  readonly [name: string]: string | boolean | undefined;
}

/** An element with its attributes and children; texts are texts, never markup. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const created = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) created.setAttribute(name, "");
    else if (value !== undefined && value !== false) created.setAttribute(name, value);
  }
  created.append(...children);
  return created;
}

export function button(label: string, tip: string, onClick: () => void, icon?: string): HTMLButtonElement {
  const created = element("button", { type: "button", title: tip }, label);
  if (icon) created.prepend(element("img", { src: icon, alt: "", width: "16", height: "16" }));
  created.addEventListener("click", onClick);
  return created;
}
