import { styleHighlight } from './styles';

const NAME = 'askable-quote';
const UNREAD = 'script,style,noscript,template,askable-questions';

/** Where the page says `quote`, whatever its line breaks and mark-up; null when it does not (any more). */
export function findQuote(root: Element, quote: string): Range | null {
  const wanted = quote.replace(/\s+/g, '');
  if (!wanted) return null;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest(UNREAD) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  let text = '';
  const places: Array<[Text, number]> = [];
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    for (let i = 0; i < node.data.length; i++) {
      if (!/\s/.test(node.data[i])) {
        text += node.data[i];
        places.push([node, i]);
      }
    }
  }
  const at = text.indexOf(wanted);
  if (at < 0) return null;
  const range = document.createRange();
  range.setStart(...places[at]);
  const [node, offset] = places[at + wanted.length - 1];
  range.setEnd(node, offset + 1);
  return range;
}

/** Scrolls to the passage and marks it, without touching the page's nodes. */
export function showQuote(range: Range): void {
  const calm = matchMedia('(prefers-reduced-motion:reduce)').matches;
  const box = range.getBoundingClientRect();
  scrollTo({ top: scrollY + box.top - innerHeight / 3, behavior: calm ? 'auto' : 'smooth' });
  const highlights = (CSS as unknown as { highlights?: Map<string, unknown> }).highlights;
  if (highlights && 'Highlight' in window) {
    styleHighlight();
    highlights.set(NAME, new (window as unknown as { Highlight: new (range: Range) => unknown }).Highlight(range));
  } else {
    const selection = getSelection();
    selection?.removeAllRanges();
    selection?.addRange(range);
  }
}

export function hideQuote(): void {
  (CSS as unknown as { highlights?: Map<string, unknown> }).highlights?.delete(NAME);
}

/** A link that opens another page at the passage, in browsers that know text fragments. */
export function linkToQuote(url: string, quote: string | undefined): string {
  if (!quote) return url;
  const words = quote.trim().split(/\s+/);
  const part = (from: number, to?: number) => encodeURIComponent(words.slice(from, to).join(' ')).replace(/-/g, '%2D');
  const fragment = words.length > 12 ? `${part(0, 5)},${part(-5)}` : part(0);
  return `${url.split('#')[0]}#:~:text=${fragment}`;
}
