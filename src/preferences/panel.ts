import { loadStyles } from '../dom/load-styles.ts';
import { makeElement } from '../dom/make-element.ts';
import { preferences as sentences } from '../interface/preferences.ts';
import styles from '../styles/preferences.css?url';
import { choose } from './keep.ts';
import { PREFERENCES, type Preference } from './preferences.ts';

/** Makes the panel of a button. After that, the browser opens and closes it. */
export async function addPanel(button: HTMLButtonElement): Promise<HTMLElement> {
  await loadStyles(styles);
  const note = makeElement('p', { role: 'status' }, sentences.kept);
  const panel = makeElement(
    'div',
    {
      id: 'ui-preferences',
      class: 'preferences-panel',
      popover: '',
      role: 'group',
      'aria-label': sentences.display,
    },
    ...PREFERENCES.map(makeChoices),
    note,
  );
  panel.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    note.textContent = choose(target.name as Preference['name'], target.value)
      ? sentences.kept
      : sentences.notKept;
  });
  button.after(panel);
  button.popoverTargetElement = panel;
  return panel;
}

function makeChoices({ name, label, choices }: Preference): HTMLElement {
  const now = document.documentElement.dataset[name] ?? '';
  return makeElement(
    'fieldset',
    {},
    makeElement('legend', {}, label),
    ...choices.map(({ value, label: words }) => {
      const radio = makeElement('input', { type: 'radio', name, value });
      radio.defaultChecked = value === now;
      return makeElement('label', {}, radio, ` ${words}`);
    }),
  );
}
