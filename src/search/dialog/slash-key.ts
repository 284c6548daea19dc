import { getPart } from '../../dom/part.ts';

/**
 * Lets readers turn the `/` key off, as WCAG 2.1.4 asks for keys of a single character. The browser keeps their choice.
 *
 * @param setting names the setting that the start script reads; `no` turns the key off
 */
export function offerSlashKey(dialog: HTMLElement, setting: string): void {
  const choice = getPart(dialog, '[data-slash]', HTMLInputElement);
  try {
    choice.checked = localStorage.getItem(setting) !== 'no';
    choice.addEventListener('change', () => {
      localStorage.setItem(setting, choice.checked ? 'yes' : 'no');
    });
  } catch {
    // A browser that keeps nothing has nothing to choose.
    choice.closest('label')?.remove();
  }
}
