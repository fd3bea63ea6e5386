/** What a publisher can set; every name of the original injector is still understood. */
export interface Options {
  /** Where the API answers. Default: `/api/v1` on the host the script came from. */
  apiBaseUrl: string;
  /** The site's publishable key, `pub_…`; absent where the API runs in mode open. */
  apiKey: string | null;
  /** Milliseconds until a request is given up; the page then stays as it is. Default 10000. */
  apiTimeout: number;
  /** `auto` follows the page and the reader's system. */
  theme: 'auto' | 'light' | 'dark';
  /** Where the questions go: after the article, between its paragraphs, into a marked element, or behind a floating button. */
  placement: 'after' | 'between' | 'element' | 'floating';
  /** CSS selector of the element for placement `element`. Default `[data-askable]`. */
  target: string;
  /** CSS selector of the article, where the page's structure does not tell. */
  article: string | null;
  /** Between paragraphs: questions in one group. Default 2. */
  questionsPerParagraph: number;
  /** Shortest paragraph to place a group after, in characters. Default 100. */
  minParagraphLength: number;
  /** At most so many questions. Default 5. */
  limit: number;
  /** Another order at each view. Default false. */
  randomizeOrder: boolean;
  /** Shows the field for the reader's own question. Default true. */
  ask: boolean;
  /** Offers related posts. Default true. */
  related: boolean;
  /** Asks whether an answer helped. Default false. */
  feedback: boolean;
  /** Language of the widget's own words; default the page's. */
  language: string | null;
  /** Tells the console what it does. Default false. */
  debugMode: boolean;
}

/** Also the original's names, and `default` for its theme. */
export type GivenOptions = Partial<Omit<Options, 'theme'>> & { theme?: string; placementStrategy?: string };

/** Read while the script runs: later nobody knows which tag it was. */
const script = document.currentScript as HTMLScriptElement | null;

export function resolveOptions(given: GivenOptions = {}): Options {
  const data: DOMStringMap = script?.dataset ?? {};
  const tagged: GivenOptions = {
    apiBaseUrl: data.api,
    apiKey: data.key ?? data.apiKey,
    theme: data.theme,
    placementStrategy: data.placement,
    target: data.target,
    article: data.article,
    language: data.lang,
    limit: data.limit ? Number(data.limit) : undefined,
    ask: data.ask ? data.ask !== 'off' : undefined,
    related: data.related ? data.related !== 'off' : undefined,
    feedback: data.feedback ? data.feedback === 'on' : undefined,
    debugMode: data.debug !== undefined || undefined,
  };
  const merged = { ...defined(tagged), ...defined(given) };
  return {
    apiBaseUrl: (merged.apiBaseUrl ?? new URL('/api/v1', script?.src || location.href).href).replace(/\/+$/, ''),
    apiKey: merged.apiKey ?? null,
    apiTimeout: merged.apiTimeout ?? 10_000,
    theme: merged.theme === 'light' || merged.theme === 'dark' ? merged.theme : 'auto',
    placement: placementOf(merged.placement ?? merged.placementStrategy),
    target: merged.target ?? '[data-askable]',
    article: merged.article ?? null,
    questionsPerParagraph: merged.questionsPerParagraph ?? 2,
    minParagraphLength: merged.minParagraphLength ?? 100,
    limit: Math.min(Math.max(merged.limit ?? 5, 1), 20),
    randomizeOrder: merged.randomizeOrder ?? false,
    ask: merged.ask ?? true,
    related: merged.related ?? true,
    feedback: merged.feedback ?? false,
    language: merged.language ?? null,
    debugMode: merged.debugMode ?? false,
  };
}

function placementOf(name: string | undefined): Options['placement'] {
  if (name === 'between' || name === 'after_paragraphs') return 'between';
  return name === 'element' || name === 'floating' ? name : 'after';
}

function defined<T extends object>(values: T): T {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as T;
}
