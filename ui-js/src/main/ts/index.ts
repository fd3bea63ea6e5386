import { Api, type BlogInfo, type Question } from './api';
import { plain } from './dom';
import { AskableQuestions, ELEMENT } from './element';
import { type GivenOptions, type Options, resolveOptions } from './options';
import { findArticle, pageUrl, paragraphs, revealWithoutShift, watchNavigation, whenIdle } from './page';
import { textsFor } from './texts';

/** Shows a page's questions. Whatever goes wrong, the page stays as it was. */
class AutoBlogQuestionInjector {
  private static instance: Promise<AutoBlogQuestionInjector | null> | undefined;

  questions: Question[] = [];
  blogInfo: BlogInfo | null = null;
  isInitialized = false;
  private readonly options: Options;
  private readonly elements: AskableQuestions[] = [];
  private life = new AbortController();
  private url = '';
  private stopFollowing?: () => void;

  constructor(options: GivenOptions = {}) {
    this.options = resolveOptions(options);
  }

  /** One instance a page, for the page's own address, through all its navigations; null when there is nothing to show. */
  static autoInit(options: GivenOptions = {}): Promise<AutoBlogQuestionInjector | null> {
    return (this.instance ??= new Promise((resolve) => {
      whenIdle(() => {
        const injector = new AutoBlogQuestionInjector(options);
        injector.follow();
        injector.initialize().then((shown) => resolve(shown ? injector : null));
      });
    }));
  }

  /** For an address the caller knows better. */
  static async init(url: string, options: GivenOptions = {}): Promise<AutoBlogQuestionInjector | null> {
    const injector = new AutoBlogQuestionInjector(options);
    return (await injector.initialize(url)) ? injector : null;
  }

  /** Answers whether questions are on the page now. Never rejects. */
  async initialize(url: string = pageUrl()): Promise<boolean> {
    this.cleanup();
    this.url = url;
    const { signal } = this.life;
    try {
      const loaded = await new Api(this.options).load(url);
      if (signal.aborted || loaded.processing_status !== 'ready' || !loaded.questions?.length) {
        this.log('nothing to show:', loaded.processing_status);
        return false;
      }
      this.questions = this.chosen(loaded.questions);
      this.blogInfo = loaded.blog_info;
      this.isInitialized = this.place(signal);
    } catch (error) {
      this.log('the page stays as it is:', error);
    }
    return this.isInitialized;
  }

  closeDrawer(): void {
    this.elements.forEach((element) => element.collapse());
  }

  /** Takes everything off the page. */
  cleanup(): void {
    this.life.abort();
    this.life = new AbortController();
    this.elements.splice(0).forEach((element) => element.remove());
    this.isInitialized = false;
    this.questions = [];
    this.blogInfo = null;
  }

  /** As `cleanup`, and follows no more navigation. */
  destroy(): void {
    this.stopFollowing?.();
    this.cleanup();
    AutoBlogQuestionInjector.instance = undefined;
  }

  getStatistics(): object {
    return {
      blogUrl: this.url,
      blogTitle: this.blogInfo?.title ?? '',
      totalQuestions: this.questions.length,
      injectedQuestions: this.isInitialized ? this.questions.length : 0,
      apiBaseUrl: this.options.apiBaseUrl,
    };
  }

  private chosen(questions: Question[]): Question[] {
    const usable = questions.filter((item) => plain(item.question, 1) && plain(item.answer, 1));
    if (this.options.randomizeOrder) usable.sort(() => Math.random() - 0.5);
    return usable.slice(0, this.options.limit);
  }

  private place(signal: AbortSignal): boolean {
    const { placement, target } = this.options;
    const article = findArticle(this.options) ?? document.body;
    if (placement === 'floating') return this.add(this.questions, article, true, (e) => document.body.append(e), signal);
    if (placement === 'element') {
      const marked = document.querySelector(target);
      return marked !== null && this.add(this.questions, article, true, (e) => marked.append(e), signal);
    }
    if (article === document.body) return false;
    return placement === 'between' ? this.placeBetween(article, signal) : this.add(this.questions, article, true, (e) => article.append(e), signal);
  }

  /** Groups after evenly spaced paragraphs, neither the first two nor the last. */
  private placeBetween(article: HTMLElement, signal: AbortSignal): boolean {
    const size = Math.max(1, this.options.questionsPerParagraph);
    const places = paragraphs(article, this.options.minParagraphLength).slice(2, -1);
    const groups = Math.min(Math.ceil(this.questions.length / size), Math.max(1, Math.floor(places.length / 3)));
    const perGroup = Math.ceil(this.questions.length / groups);
    for (let i = 0; i < groups; i++) {
      const place = places[Math.floor(((i + 1) * places.length) / (groups + 1))];
      const put = (element: HTMLElement) => (place ? place.after(element) : article.append(element));
      this.add(this.questions.slice(i * perGroup, (i + 1) * perGroup), article, i === groups - 1, put, signal);
    }
    return true;
  }

  private add(questions: Question[], article: HTMLElement, isLast: boolean, put: (e: HTMLElement) => void, signal: AbortSignal): boolean {
    const { options, url } = this;
    const texts = textsFor(options.language ?? document.documentElement.lang);
    const element = AskableQuestions.of({ url, questions, article, isLast, api: new Api(options), options, texts });
    put(element);
    this.elements.push(element);
    if (options.placement === 'floating') element.hidden = false;
    else revealWithoutShift(element, signal);
    return true;
  }

  private follow(): void {
    this.stopFollowing = watchNavigation(() =>
      whenIdle(() => {
        if (pageUrl() !== this.url) this.initialize();
      }),
    );
  }

  private log(...words: unknown[]): void {
    if (this.options.debugMode) console.info('[askable]', ...words);
  }
}

type Global = typeof globalThis & { AutoBlogQuestionInjector?: typeof AutoBlogQuestionInjector; ABQI_AUTO_INIT?: boolean };

const page = globalThis as Global;
// A second tag finds the first one's work and leaves it alone.
if (!page.AutoBlogQuestionInjector && !document.querySelector(ELEMENT)) {
  page.AutoBlogQuestionInjector = AutoBlogQuestionInjector;
  if (page.ABQI_AUTO_INIT !== false) AutoBlogQuestionInjector.autoInit();
}
