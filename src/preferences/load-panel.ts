import { loadOnFirstUse } from '../dom/load-on-first-use.ts';
import { pageTools } from '../interface/page-tools.ts';
import { renewPreferences } from './renew.ts';

const SIGNS = ['pointerover', 'focusin', 'click'];

/**
 * Loads the panel when the reader first uses its button. After that, the browser opens and closes the panel. Also keeps
 * this page up to date with choices that the reader makes on another page.
 *
 * @param early the events of the page before this script loaded
 */
export function loadPanel(early: readonly Event[]): void {
  const button = document.querySelector<HTMLButtonElement>('.preferences-button');
  if (!button) return;
  addEventListener('storage', renewPreferences);
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) renewPreferences();
  });
  const name = button.textContent;
  const use = loadOnFirstUse(button, SIGNS, async (events) => {
    const isClicked = () => events.some(({ type }) => type === 'click');
    try {
      const { addPanel } = await import('./panel.ts');
      const panel = await addPanel(button);
      button.textContent = name;
      if (isClicked()) panel.showPopover({ source: button });
    } catch (error) {
      // The button shows the failure, because it has the focus and the reader looks at it. In most browsers another
      // click tries again. Firefox loads a script that failed again only after a reload.
      if (isClicked()) button.textContent = pageTools.displayNotLoaded;
      throw error;
    }
  });
  for (const event of early) if (SIGNS.includes(event.type) && event.target === button) use(event);
}
