import { attempt, el, field } from './parts';
import { enter, type Account } from './session';

/** The door. `said`: why one stands before it, if there is a reason. */
export function signIn(root: HTMLElement, said: string, entered: (account: Account) => void): void {
  const key = el('input', { type: 'password', required: true, autocomplete: 'off', autocapitalize: 'off', spellcheck: 'false', placeholder: 'sec_…' });
  const go = el('button', { type: 'submit', class: 'primary' }, 'Sign in');
  const trouble = el('div');
  const form = el(
    'form',
    { class: 'card door' },
    el('h1', {}, 'Askable for publishers'),
    el('p', {}, 'Add posts, watch them being processed, and decide which questions your readers see.'),
    said && el('p', { class: 'notice', role: 'alert' }, said),
    field('Secret key', key, 'It begins with sec_. This tab forgets it when you sign out or close it; it is sent to this service alone.'),
    el('div', { class: 'row' }, go),
    trouble,
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void attempt(trouble, go, async () => entered(await enter(key.value.trim())));
  });
  root.replaceChildren(form);
  key.focus();
}
