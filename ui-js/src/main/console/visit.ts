/** One stay at a view: ends, with all that it began, when the next begins. */
export interface Visit {
  /** Filled by the view; its heading stands there already. */
  root: HTMLElement;
  signal: AbortSignal;
  /** What follows the view's name in the address. */
  id: string;
  /** Words that another view hands over. */
  words: string;
  /** The publisher's domain; empty in mode `open`. */
  domain: string;
  /** The last characters of the publishable key, where there is one. */
  keyHint: string;
}

/** An address of this page. */
export function address(view: string, id = '', words = ''): string {
  return `#${[view, id, words].filter(Boolean).map(encodeURIComponent).join('/')}`;
}

/** The parts of this page's address: view, id, words. */
export function parts(hash: string): string[] {
  try {
    return hash.replace(/^#/, '').split('/').map(decodeURIComponent);
  } catch {
    return [];
  }
}
