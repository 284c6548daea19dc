import { loadOnFirstUse } from '../dom/load-on-first-use.ts';

/** Shows where the reader is in the text, once the page has scrolled or the contents list was opened. */
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
}
