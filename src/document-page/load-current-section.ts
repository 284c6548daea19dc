import { loadOnFirstUse } from '../dom/load-on-first-use.ts';

/** Marks the current section in the contents list once the page has scrolled. */
export function loadCurrentSection(): void {
  const contents = document.querySelector<HTMLElement>('.contents');
  if (!contents) return;
  const use = loadOnFirstUse(
    document,
    ['scroll'],
    () => import('./current-section.ts').then((section) => section.markCurrentSection(contents)),
    ({ target }) => target === document,
  );
  if (scrollY > 0) use(new Event('scroll'));
}
