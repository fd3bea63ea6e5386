import { attempt, button, el, field } from './parts';

export const LONGEST_QUESTION = 200;
const LONGEST_ANSWER = 1_200;

interface Said {
  question: string;
  answer: string;
}

/** A form for a question and its answer. What `save` fails with is shown in it, and nothing typed is lost. */
export function wordsForm(title: string, said: Said, close: () => void, save: (said: Said) => Promise<void>): HTMLFormElement {
  const question = el('input', { type: 'text', required: true, maxlength: `${LONGEST_QUESTION}`, autocomplete: 'off' });
  const answer = el('textarea', { required: true, maxlength: `${LONGEST_ANSWER}`, rows: '5' });
  question.value = said.question;
  answer.value = said.answer;
  const trouble = el('div');
  const go = el('button', { type: 'submit', class: 'primary' }, 'Save');
  const form = el(
    'form',
    { class: 'card words', 'aria-label': title },
    field('Question', question, `At most ${LONGEST_QUESTION} characters`),
    field('Answer', answer, `At most ${LONGEST_ANSWER} characters; plain text`),
    el('div', { class: 'row' }, go, button('Cancel', close)),
    trouble,
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void attempt(trouble, go, () => save({ question: question.value.trim(), answer: answer.value.trim() }));
  });
  form.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close();
  });
  return form;
}
