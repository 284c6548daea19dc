import { NAMES_LINK } from './names-link.ts';

/** Underlines the names and terms of the text if the reader's setting asks for it, also when the setting changes. */
export function loadNames(): void {
  if (!document.querySelector(NAMES_LINK)) return;
  const { dataset } = document.documentElement;
  const isWanted = () => dataset['names'] !== undefined;
  const show = () => {
    import('./names-in-text.ts').then(({ showNames }) => showNames(isWanted)).catch(() => undefined);
  };
  if (isWanted()) show();
  new MutationObserver(show).observe(document.documentElement, { attributeFilter: ['data-names'] });
}
