import type { Options } from './options';

const ARTICLES = [
  'article [itemprop="articleBody"]',
  '[itemprop="articleBody"]',
  'article .entry-content, article .post-content, article .gh-content',
  '.entry-content, .post-content, .article-content, .post-body, .gh-content, .markdown-body',
  'main article, article',
  'main, [role="main"]',
];
const NOT_TEXT = 'nav,header,footer,aside,form,figure,table,li,blockquote,pre,[role="navigation"],[class*="comment" i],[class*="related" i],[class*="share" i],[class*="newsletter" i]';

/** The page's own name for itself, if it is on this host; else the address bar's. */
export function pageUrl(): string {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href;
  const here = location.href.split('#')[0];
  try {
    return canonical && new URL(canonical).host === location.host ? canonical.split('#')[0] : here;
  } catch {
    return here;
  }
}

/** The element with most of the running text, by what pages call their article, else by where the paragraphs are. */
export function findArticle(options: Options): HTMLElement | null {
  if (options.article) return document.querySelector<HTMLElement>(options.article);
  for (const selector of ARTICLES) {
    const found = [...document.querySelectorAll<HTMLElement>(selector)].sort((a, b) => paragraphText(b) - paragraphText(a))[0];
    if (found && paragraphText(found) > 200) return found;
  }
  return densestParent();
}

/** Paragraphs that a group of questions may follow: long, visible, in the flow. */
export function paragraphs(article: HTMLElement, minLength: number): HTMLElement[] {
  return [...article.querySelectorAll<HTMLElement>('p')].filter(
    (p) => (p.textContent ?? '').trim().length >= minLength && !isAside(p, article) && p.offsetHeight > 0,
  );
}

function isAside(element: Element, article: Element): boolean {
  const aside = element.closest(NOT_TEXT);
  return aside !== null && article.contains(aside) && aside !== article;
}

function paragraphText(element: Element): number {
  return [...element.querySelectorAll('p')].reduce((sum, p) => sum + (p.textContent?.length ?? 0), 0);
}

function densestParent(): HTMLElement | null {
  const lengths = new Map<HTMLElement, number>();
  for (const p of document.querySelectorAll('p')) {
    const parent = p.parentElement;
    if (parent && !p.closest(NOT_TEXT)) lengths.set(parent, (lengths.get(parent) ?? 0) + (p.textContent?.length ?? 0));
  }
  const best = [...lengths].sort((a, b) => b[1] - a[1])[0];
  return best && best[1] > 200 ? best[0] : null;
}

/** Dark where the page says so, by the words pages use for it, or by its own ground; else as the reader's system is. */
export function isDark(): boolean {
  for (const element of [document.documentElement, document.body]) {
    const said = `${element.dataset.theme ?? ''} ${element.dataset.colorScheme ?? ''} ${element.className}`;
    if (/(^|[\s-])dark([\s-]|$)/i.test(said)) return true;
    if (/(^|[\s-])light([\s-]|$)/i.test(said)) return false;
    const ground = getComputedStyle(element).backgroundColor.match(/[\d.]+/g)?.map(Number);
    if (ground && (ground[3] ?? 1) > 0.5) return ground[0] * 0.299 + ground[1] * 0.587 + ground[2] * 0.114 < 110;
  }
  const scheme = getComputedStyle(document.documentElement).colorScheme;
  return scheme.includes('dark') && matchMedia('(prefers-color-scheme:dark)').matches;
}

/** Calls back when the page may have become dark or light; returns how to stop. */
export function watchTheme(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  for (const element of [document.documentElement, document.body]) {
    observer.observe(element, { attributes: true, attributeFilter: ['class', 'data-theme', 'data-color-scheme', 'style'] });
  }
  const system = matchMedia('(prefers-color-scheme:dark)');
  system.addEventListener('change', changed);
  return () => {
    observer.disconnect();
    system.removeEventListener('change', changed);
  };
}

/**
 * Shows `element` when nothing that a reader sees would jump: its place is out of sight, or nothing visible follows it, or
 * the reader has just touched the page, which browsers do not count as a shift.
 */
export function revealWithoutShift(element: HTMLElement, signal: AbortSignal): void {
  const done = new AbortController();
  signal.addEventListener('abort', () => done.abort());
  const reveal = () => {
    element.hidden = false;
    done.abort();
  };
  const place = () => (element.previousElementSibling ?? element.parentElement!).getBoundingClientRect();
  const check = () => {
    const edge = element.previousElementSibling ? place().bottom : place().top;
    if (edge > innerHeight || edge < 0 || !isFollowed(element)) reveal();
  };
  check();
  if (!element.hidden) return;
  for (const event of ['scroll', 'resize']) addEventListener(event, check, { passive: true, signal: done.signal });
  for (const event of ['pointerdown', 'keydown']) addEventListener(event, reveal, { passive: true, signal: done.signal });
}

function isFollowed(element: HTMLElement): boolean {
  for (let at: Element | null = element; at && at !== document.body; at = at.parentElement) {
    for (let next = at.nextElementSibling; next; next = next.nextElementSibling) {
      const box = next.getBoundingClientRect();
      if (box.height > 0 && box.top < innerHeight && box.bottom > 0 && getComputedStyle(next).position !== 'fixed') return true;
    }
  }
  return false;
}

/** Calls back after each navigation within the page; returns how to stop. */
export function watchNavigation(navigated: () => void): () => void {
  const navigation = (window as unknown as { navigation?: EventTarget }).navigation;
  if (navigation) {
    navigation.addEventListener('currententrychange', navigated);
    return () => navigation.removeEventListener('currententrychange', navigated);
  }
  const { pushState, replaceState } = history;
  history.pushState = function (...args) {
    pushState.apply(this, args);
    navigated();
  };
  history.replaceState = function (...args) {
    replaceState.apply(this, args);
    navigated();
  };
  addEventListener('popstate', navigated);
  return () => {
    Object.assign(history, { pushState, replaceState });
    removeEventListener('popstate', navigated);
  };
}

/** Runs `work` once the page has loaded and the browser has nothing better to do. */
export function whenIdle(work: () => void): void {
  const idle = () => ('requestIdleCallback' in window ? requestIdleCallback(work, { timeout: 2000 }) : setTimeout(work, 200));
  if (document.readyState === 'complete') idle();
  else addEventListener('load', idle, { once: true });
}
