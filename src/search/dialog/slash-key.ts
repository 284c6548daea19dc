import { getPart } from '../../dom/part.ts';

/**
 * Lets readers turn the `/` shortcut off. WCAG 2.1.4 requires this for shortcuts of one character. The browser stores
 * the choice.
 *
 * @param setting the storage key that the script of the search box reads; `no` turns the key off
 */
export function offerSlashKey(dialog: HTMLElement, setting: string): void {
  const choice = getPart(dialog, '[data-slash]', HTMLInputElement);
  try {
    choice.checked = localStorage.getItem(setting) !== 'no';
    choice.addEventListener('change', () => {
      localStorage.setItem(setting, choice.checked ? 'yes' : 'no');
    });
  } catch {
    // Storage is forbidden, so the choice cannot be stored.
    choice.closest('label')?.remove();
  }
}
