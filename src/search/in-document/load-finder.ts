import { loadOnFirstUse } from '../../dom/load-on-first-use.ts';
import { ARRIVAL_EVENT } from '../arrival/arrival.ts';

const SIGNS = ['pointerover', 'focusin', 'input', 'submit', ARRIVAL_EVENT];

/**
 * Loads the finder when the reader uses the form that finds words in the text (`<find-in-document>`), or comes from a
 * hit. If the finder cannot be loaded, the form leads to the search page.
 *
 * @param early the events of the page before this script loaded
 */
export function loadFinder(early: readonly Event[]): void {
  const root = document.querySelector<HTMLElement>('find-in-document');
  const form = root?.querySelector('form');
  if (!root || !form) return;
  const isSign = ({ type, target }: Event) =>
    type === ARRIVAL_EVENT || (target instanceof Node && root.contains(target));
  const use = loadOnFirstUse(document, SIGNS, (events) => startFinder(root, form, events), isSign);
  for (const event of early) if (SIGNS.includes(event.type) && isSign(event)) use(event);
  if (form.querySelector('input')?.value || root.matches(':focus-within')) use(new Event('focusin'));
}

async function startFinder(root: HTMLElement, form: HTMLFormElement, early: readonly Event[]): Promise<void> {
  try {
    const { Finder } = await import('./finder.ts');
    const finder = new Finder(root);
    for (const event of early) finder.answer(event);
  } catch (error) {
    if (early.some(({ type }) => type === 'submit')) form.submit();
    throw error;
  }
}
