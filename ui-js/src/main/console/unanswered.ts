import { call } from './api';
import { count, day, el, empty, outside, words } from './parts';
import type { PostPage, Unanswered } from './shapes';
import { address, type Visit } from './visit';
import { LONGEST_QUESTION } from './words-form';

const MOST_POSTS = 200;

/** What readers asked in vain, each with a way to answer it. */
export async function unanswered(visit: Visit): Promise<void> {
  const [{ questions }, { posts }] = await Promise.all([
    call<{ questions: Unanswered[] }>('GET', '/unanswered', visit.signal),
    call<PostPage>('GET', `/posts?limit=${MOST_POSTS}`, visit.signal),
  ]);
  const ids = new Map(posts.map((post) => [post.url, post.blog_id]));
  if (!questions.length) {
    visit.root.append(empty('Nothing so far', 'Questions of readers that your text did not answer are listed here for 90 days: the words alone, without who asked.'));
    return;
  }
  visit.root.append(
    el('p', {}, 'Readers asked this, and the text did not answer. Answer in the post itself, or with a question of your own.'),
    el('ul', { class: 'cards' }, ...questions.map((entry) => card(entry, ids.get(entry.blog_url ?? '')))),
  );
}

function card({ question, blog_url, times, last_at }: Unanswered, blogId?: string): HTMLElement {
  return el(
    'li',
    { class: 'card' },
    el('h2', { class: 'small' }, words(question)),
    blog_url ? outside(blog_url) : el('p', { class: 'address' }, 'Asked of all your posts'),
    el('p', { class: 'fine' }, `Asked ${count(times, 'time')}, last on ${day(last_at)}`),
    blogId && el('p', {}, el('a', { href: address('post', blogId, words(question, LONGEST_QUESTION)), 'aria-label': `Answer: ${words(question)}` }, 'Answer it')),
  );
}
