import { makeElement } from '../dom/make-element.ts';
import { formatEntry, type ListEntry } from './list-entry.ts';
import { hasRoom, keepList, readKeptList, toKeptHref } from './kept-list.ts';

/** A message for readers, with a link to the list. */
export interface ListReport {
  message: string;
  link: HTMLElement;
}

const ADD = 'Add to list';
const REMOVE = 'Remove from list';

/** Says on a button what it will do with a place. */
export function labelListButton(button: HTMLElement, place: ListEntry): void {
  setLabel(button, readKeptList().includes(formatEntry(place)) ? REMOVE : ADD);
}

/**
 * Does what the label of a button says: adds a place to the list of this browser, or removes it. The list may have
 * changed on another page since the label was set.
 *
 * @param name what the place is, for the message: `paragraph 12`
 */
export function useListButton(button: HTMLElement, place: ListEntry, name: string): ListReport {
  const entry = formatEntry(place);
  const kept = readKeptList();
  const others = kept.filter((one) => one !== entry);
  const isRemoving = button.firstChild?.textContent === REMOVE;
  const entries = isRemoving ? others : kept.includes(entry) ? kept : [...kept, entry];
  if (entries.length > kept.length && !hasRoom(entries))
    return toReport('Your list is full, because its address would be too long. Nothing was added.', kept);
  const isStored = keepList(entries);
  setLabel(button, isRemoving ? ADD : REMOVE);
  const done = isRemoving
    ? `Removed ${name} from your list`
    : `${entries === kept ? 'Already in your list' : 'Added to your list'}: ${name}`;
  const count = `${entries.length} in the list`;
  const lost = isStored ? '' : ' This browser does not save it. Open the list and keep its address.';
  return toReport(`${done} (${count}).${lost}`, entries);
}

/** Does what the button of a hit says. The first link of the hit names the place, and the end of the label its name. */
export async function useHitButton(button: HTMLElement): Promise<void> {
  const link = button.closest('li')?.querySelector('a');
  const documentId = link?.pathname.split('/').at(-2);
  if (!link || documentId === undefined) return;
  const place = { documentId, fragmentId: link.hash.slice(1) };
  const { message, link: toList } = useListButton(button, place, button.lastChild?.textContent?.trim() ?? '');
  // The page of search loads the report when the reader first points at a hit.
  await customElements.whenDefined('copy-report');
  document
    .querySelector<HTMLElement & { say: (message: string, link: Node) => void }>('copy-report')
    ?.say(message, toList);
}

function toReport(message: string, entries: readonly string[]): ListReport {
  return { message, link: makeElement('a', { href: toKeptHref(entries) }, 'Open the list') };
}

/** The first words of the button are its label. Words for screen readers may follow. */
function setLabel(button: HTMLElement, label: string): void {
  if (button.firstChild) button.firstChild.textContent = label;
}
