import { makeElement } from '../dom/make-element.ts';
import { keptList as labels } from '../interface/kept-list.ts';
import { hasRoom, keepList, readKeptList, toKeptHref } from './kept-list.ts';
import { formatEntry, type ListEntry } from './list-entry.ts';

/** A message for readers, with a link to the list. */
export interface ListReport {
  message: string;
  link: HTMLElement;
}

/** Sets the label of a button to what the button will do with a place. */
export function labelListButton(button: HTMLElement, place: ListEntry): void {
  setLabel(button, readKeptList().includes(formatEntry(place)));
}

/**
 * Does what the label of a button says: adds a place to the list of this browser, or removes it. The list may have
 * changed on another page since the label was set.
 *
 * @param name what the place is, for the message: `paragraph 12`
 */
export function useListButton(button: HTMLElement, place: ListEntry, name: string): ListReport {
  const kept = readKeptList();
  const entry = formatEntry(place);
  const isThere = kept.includes(entry);
  const isRemoving = button.dataset['isListed'] !== undefined;
  const others = kept.filter((one) => one !== entry);
  const entries = isRemoving ? others : isThere ? kept : [...kept, entry];
  if (entries.length > kept.length && !hasRoom(entries)) return toReport(labels.isFull, kept);
  const isStored = keepList(entries);
  setLabel(button, !isRemoving);
  const say = isRemoving ? labels.removed : isThere ? labels.isThereAlready : labels.added;
  const done = say(name, entries.length);
  return toReport(isStored ? done : `${done} ${labels.isNotSaved}`, entries);
}

/**
 * Does what the button of a hit says. The address of the hit's first link gives the place, and the end of the button's
 * label gives its name. The message appears in the dialog of the hit, or if there is no dialog, in the report of the
 * page.
 */
export async function useHitButton(button: HTMLElement): Promise<void> {
  const link = button.closest('li')?.querySelector('a');
  const documentId = link?.pathname.split('/').at(-2);
  if (!link || documentId === undefined) return;
  const place = { documentId, fragmentId: link.hash.slice(1) };
  const name = button.querySelector('span')?.textContent.trim() ?? '';
  const { message, link: toList } = useListButton(button, place, name);
  const inDialog = button.closest('dialog')?.querySelector('[data-listed]');
  if (inDialog) {
    inDialog.replaceChildren(message, ' ', toList);
    return;
  }
  // The search page loads the report when the reader first points at a hit.
  await customElements.whenDefined('copy-report');
  const report = document.querySelector<HTMLElement & { say: (message: string, link: Node) => void }>(
    'copy-report',
  );
  report?.say(message, toList);
}

function toReport(message: string, entries: readonly string[]): ListReport {
  return { message, link: makeElement('a', { href: toKeptHref(entries) }, labels.openTheList) };
}

/** Sets the first words of the button. Words for screen readers may follow them. */
function setLabel(button: HTMLElement, isListed: boolean): void {
  if (isListed) button.dataset['isListed'] = '';
  else delete button.dataset['isListed'];
  if (button.firstChild)
    button.firstChild.textContent = `${isListed ? labels.removeFromList : labels.addToList} `;
}
