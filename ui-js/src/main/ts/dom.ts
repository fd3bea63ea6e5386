type Child = Node | string | null | undefined | false;

/** An element with attributes and children; strings become text nodes, never mark-up. */
export function el<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Record<string, string | boolean> = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === true) element.setAttribute(key, '');
    else if (value !== false) element.setAttribute(key, value);
  }
  element.append(...children.filter((child): child is Node | string => Boolean(child)));
  return element;
}

const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0e\ufeff]|\udb40[\udc00-\udc7f]/g;

/** The first half of a character that is cut in two; an address cannot carry it. */
const HALF = /[\ud800-\udbff]$/;

/** Text as it may be shown: no invisible, direction-changing or control characters, and of bounded length, cut behind a whole one. */
export function plain(text: string | undefined, atMost: number): string {
  return (text ?? '').replace(UNSEEN, '').slice(0, atMost).replace(HALF, '');
}
