import { loadOnce } from '../dom/load-on-first-use.ts';
import { listOpenStretch } from '../dom/open-stretch.ts';

const load = loadOnce(() => import('./missing-place.ts'));

/**
 * On pages with a text or its source, answers if the fragment of the address names nothing. It checks this now, and
 * again when the fragment changes.
 */
export function loadMissingPlace(): void {
  if (!document.querySelector('[data-document], [data-source-of], [data-copy-of]')) return;
  let hasAnswered = false;
  const answer = () => {
    if (!hasAnswered && !namesNothing()) return;
    hasAnswered = true;
    // If the script cannot be loaded, the page stays at its top, as without any script.
    load().then(
      ({ answerFragment }) => answerFragment(),
      () => undefined,
    );
  };
  answer();
  addEventListener('hashchange', answer);
}

/** @returns whether the address has a fragment that names neither an element of the page nor passages of its text */
function namesNothing(): boolean {
  const fragment = location.hash.slice(1);
  return fragment !== '' && !document.getElementById(fragment) && listOpenStretch(fragment).length === 0;
}
