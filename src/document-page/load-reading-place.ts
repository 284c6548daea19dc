import { loadOnFirstUse } from '../dom/load-on-first-use.ts';

/** Shows where the reader is in the text, once the page has scrolled. */
export function loadReadingPlace(): void {
  const contents = document.querySelector<HTMLElement>('.contents');
  if (!contents) return;
  const use = loadOnFirstUse(
    document,
    ['scroll'],
    () => import('./reading-place.ts').then((place) => place.showReadingPlace(contents)),
    ({ target }) => target === document,
  );
  if (scrollY > 0) use(new Event('scroll'));
}
