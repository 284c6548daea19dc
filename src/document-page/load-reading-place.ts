import { loadOnFirstUse } from '../dom/load-on-first-use.ts';
import { readLastPlace } from './last-place.ts';

/**
 * Shows where the reader is in the text, once the page has scrolled or the contents list was opened. Before that,
 * offers the place where the reader last stopped.
 */
export function loadReadingPlace(): void {
  const contents = document.querySelector<HTMLElement>('.contents');
  if (!contents) return;
  const use = loadOnFirstUse(
    document,
    ['scroll', 'click'],
    () => import('./reading-place.ts').then((place) => place.showReadingPlace(contents)),
    ({ target }) => target === document || contents.contains(target as Node),
  );
  if (scrollY > 0 || contents.querySelector('[open]')) use(new Event('scroll'));
  const last = scrollY > 0 || location.hash !== '' ? undefined : readLastPlace();
  if (last === undefined) return;
  import('./continue-reading.ts')
    .then((place) => place.offerLastPlace(contents, last))
    .catch(() => undefined);
}
