import { call } from './api';
import { count, day, el } from './parts';
import type { Day, Usage } from './shapes';
import type { Visit } from './visit';

const SVG = 'http://www.w3.org/2000/svg';
const BAR = 10;
const HEIGHT = 80;

/** What was used, beside what may be. */
export async function usage(visit: Visit): Promise<void> {
  const { posts, limits, days } = await call<Usage>('GET', '/usage?days=30', visit.signal);
  const today = days[0];
  const asked = sum(days, asks);
  visit.root.append(
    el(
      'dl',
      { class: 'tiles' },
      tile('Posts that readers see', posts, limits.max_total_blogs),
      tile('Readers’ questions in 30 days', asked),
      tile('Posts processed in 30 days', sum(days, processed)),
    ),
  );
  if (!visit.domain) {
    visit.root.append(el('p', { class: 'notice' }, 'Without keys nothing is counted by day: it would be nobody’s.'));
    return;
  }
  visit.root.append(
    el('h2', {}, 'Today (UTC)'),
    el(
      'ul',
      { class: 'cards meters' },
      meter('Questions asked from your pages', today?.page_asks, limits.daily_ask_limit),
      meter('Questions asked with the secret key', today?.server_asks, limits.daily_ask_limit),
      meter('Posts enqueued from your pages', today?.page_posts, limits.daily_blog_limit),
      meter('Posts enqueued with the secret key', today?.server_posts, limits.daily_blog_limit),
    ),
    el('h2', {}, 'Readers’ questions by day'),
    asked ? chart(days) : el('p', {}, 'No reader asked in these 30 days.'),
    el('details', {}, el('summary', {}, 'All figures by day'), table(days)),
  );
}

function asks(day: Day): number {
  return day.page_asks + day.server_asks;
}

function processed(day: Day): number {
  return day.page_posts + day.server_posts;
}

function sum(days: Day[], of: (day: Day) => number): number {
  return days.reduce((total, day) => total + of(day), 0);
}

function tile(label: string, number: number, limit?: number): HTMLElement {
  return el('div', { class: 'card tile' }, el('dt', {}, label), el('dd', {}, number.toLocaleString('en'), limit !== undefined && el('small', {}, ` of ${limit.toLocaleString('en')}`)));
}

function meter(label: string, used = 0, limit?: number): HTMLElement {
  const said = limit === undefined ? `${used.toLocaleString('en')}, no limit` : `${used.toLocaleString('en')} of ${limit.toLocaleString('en')}`;
  const bar = limit !== undefined && el('progress', { max: `${Math.max(limit, 1)}`, value: `${Math.min(used, limit)}`, 'aria-label': label });
  return el('li', { class: 'card' }, el('p', { class: 'line between' }, el('span', {}, label), el('strong', {}, said)), bar);
}

/** Oldest day on the left. The table below tells the same to those who do not see it. */
function chart(days: Day[]): HTMLElement {
  const most = Math.max(...days.map(asks));
  const drawing = document.createElementNS(SVG, 'svg');
  drawing.setAttribute('viewBox', `0 0 ${days.length * BAR} ${HEIGHT}`);
  drawing.setAttribute('preserveAspectRatio', 'none');
  drawing.setAttribute('role', 'img');
  drawing.setAttribute('aria-label', `At most ${count(most, 'question')} on one day`);
  [...days].reverse().forEach((entry, at) => {
    const height = (asks(entry) / most) * (HEIGHT - 4);
    const bar = document.createElementNS(SVG, 'rect');
    const place = { x: at * BAR + 1, y: HEIGHT - height, width: BAR - 2, height, rx: 1 };
    for (const [name, value] of Object.entries(place)) bar.setAttribute(name, value.toFixed(1));
    drawing.append(bar);
  });
  return el('figure', { class: 'card' }, drawing, el('figcaption', { class: 'line between fine' }, el('span', {}, day(days[days.length - 1].date)), el('span', {}, `most: ${most.toLocaleString('en')}`), el('span', {}, day(days[0].date))));
}

function table(days: Day[]): HTMLElement {
  const heads = ['Day', 'Asked, pages', 'Asked, secret key', 'Enqueued, pages', 'Enqueued, secret key'];
  return el(
    'div',
    { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': 'All figures by day' },
    el(
      'table',
      {},
      el('thead', {}, el('tr', {}, ...heads.map((head) => el('th', { scope: 'col' }, head)))),
      el('tbody', {}, ...days.map((entry) => el('tr', {}, el('th', { scope: 'row' }, entry.date), ...[entry.page_asks, entry.server_asks, entry.page_posts, entry.server_posts].map((number) => el('td', {}, `${number}`))))),
    ),
  );
}
