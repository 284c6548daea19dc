import { LIST_KEY } from './storage-key.ts';

const ignore = () => undefined;

/**
 * Shows a link to the reader's list on this page if the browser keeps a list. Updates it when another page changes the
 * list. Makes the buttons `data-hit-list` work.
 *
 * @param early the events of the page before this script loaded
 */
export function loadListLink(early: readonly Event[]): void {
  const show = () => {
    import('./kept-list.ts').then(({ showListLink }) => showListLink(), ignore);
  };
  const use = ({ target }: Event) => {
    const button = target instanceof Element && target.closest<HTMLElement>('[data-hit-list]');
    if (button) import('./list-button.ts').then(({ useHitButton }) => useHitButton(button), ignore);
  };
  try {
    if (localStorage.getItem(LIST_KEY)) show();
  } catch {
    // Storage is forbidden, so there is no list.
  }
  for (const event of early) if (event.type === 'click') use(event);
  document.addEventListener('click', use);
  addEventListener('storage', ({ key }) => {
    if (key === LIST_KEY) show();
  });
  // The page comes from the browser's page cache.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) show();
  });
}
