import type { Authorities } from '../../schemas/authorities.ts';
import type { Named } from '../../schemas/names.ts';
import type { TextDocument } from '../../text/model.ts';
import { toPassagesFile } from '../build/passages-file.ts';
import { prepareTexts } from '../query/archive-text.ts';
import { listFoldedWords } from '../query/search-token.ts';
import { toField } from '../query/field.ts';
import { sortEntries, toNameEntries, toSortKey, type IndexEntry } from './build-word-index.ts';
import { gatherPrintings, listForms, listMentions, type GatheredWord } from './indexed-words.ts';
import { groupLocators, listLocators, toLabel, type Locator } from './locators.ts';
import { findNames, toNameSearch } from './names.ts';

/** How many texts are read at once. The words of all texts together would need too much memory. */
const BATCH = 50;

/** How many places a line lists. A word of many texts has thousands, and search lists them better. */
const MOST_PLACES = 40;

/**
 * The field of a place holds all its words. After these are counted, this empty field takes its place, to save memory.
 */
const NO_FIELD = toField('');

/** A line while the texts are read. */
interface OpenEntry {
  forms: GatheredWord['forms'];
  /** The places to list. */
  kept: Locator[];
  /** How many places there are. */
  count: number;
}

/**
 * Makes the index of an archive with many texts. It reads a few texts at a time, so that it need not hold the words of
 * all texts in memory. The index has no lines for two words side by side. A line lists only some of its places: first
 * titles and headings, because they say most about the text, then passages in the order of the texts.
 *
 * @param documents in the order of their locators
 * @returns the lines in the order of the alphabet, each with the key that decides its place
 */
export function buildLargeWordIndex(
  documents: readonly TextDocument[],
  authorities: Authorities,
): { entry: IndexEntry; key: string }[] {
  const words = new Map<string, OpenEntry>();
  const names = new Map<string, OpenEntry & { spellings: Set<string> }>();
  const known = { ...authorities, names: { people: [], organisations: [] } };
  for (let start = 0; start < documents.length; start += BATCH) {
    const file = toPassagesFile(documents.slice(start, start + BATCH), known, new Map());
    const locators = listLocators(prepareTexts(file.documents));
    const found = findNames(file.spellings, locators);
    const getName = toNameSearch(found);
    const gathered = gatherPrintings(locators, (locator) =>
      listMentions(locator, (token) => getName(token) !== undefined),
    );
    for (const [key, word] of gathered) {
      const entry = words.get(key) ?? { forms: new Map(), kept: [], count: 0 };
      words.set(key, entry);
      addForms(entry.forms, word.forms);
      addPlaces(entry, word.locators);
    }
    for (const { spellings, locators: places } of found) {
      const key = spellings[0] ?? '';
      const entry = names.get(key) ?? { forms: new Map(), kept: [], count: 0, spellings: new Set<string>() };
      names.set(key, entry);
      for (const spelling of spellings) entry.spellings.add(spelling);
      addPlaces(entry, places);
    }
  }
  const listed = Object.values(authorities.names ?? {})
    .flat()
    .filter(({ name }) => listFoldedWords(name).length > 1 && !names.has(name));
  return sortEntries([
    ...Array.from(words.values(), (word) => toEntry({ forms: listForms(word.forms) }, word)),
    ...Array.from(names.values()).flatMap((name) =>
      toNameEntries({ spellings: [...name.spellings], locators: toKept(name) }).map((entry) =>
        entry.see ? entry : { ...entry, ...toMore(name) },
      ),
    ),
    ...listed.map((name) => toNamedEntry(name, documents)),
  ]);
}

function addForms(to: GatheredWord['forms'], from: GatheredWord['forms']): void {
  for (const [form, printings] of from) {
    const known = to.get(form) ?? new Map<string, number>();
    to.set(form, known);
    for (const [printed, count] of printings) known.set(printed, (known.get(printed) ?? 0) + count);
  }
}

function addPlaces(entry: OpenEntry, locators: Iterable<Locator>): void {
  for (const { documentId, fragmentId, label } of locators) {
    entry.count += 1;
    const place = { documentId, fragmentId, label, field: NO_FIELD };
    if (entry.kept.length < MOST_PLACES) entry.kept.push(place);
    else if (isTelling(place)) {
      const last = entry.kept.findLastIndex((kept) => !isTelling(kept));
      if (last >= 0) entry.kept.splice(last, 1, place);
    }
  }
}

/** @returns whether it is a title or heading */
function isTelling({ fragmentId }: Locator): boolean {
  return fragmentId === undefined || !/^p\d+$/u.test(fragmentId);
}

/** @returns the places by text, in the order in which the texts were read */
function toKept({ kept }: OpenEntry): Locator[] {
  return [...Map.groupBy(kept, ({ documentId }) => documentId).values()].flat();
}

function toMore({ count, kept }: OpenEntry): { more?: number } {
  return count > kept.length ? { more: count - kept.length } : {};
}

function toEntry({ forms }: { forms: string[] }, open: OpenEntry): IndexEntry {
  const documents = groupLocators(toKept(open));
  return { forms, spellings: [], id: undefined, documents, see: undefined, ...toMore(open) };
}

/** @returns the line of a person or organisation, with its mentions */
function toNamedEntry(
  { name, spellings = [], mentions }: Named,
  documents: readonly TextDocument[],
): IndexEntry {
  const order = new Map(documents.map(({ id }, index) => [id, index]));
  const places = mentions
    .map(({ document, at }) => ({
      documentId: document,
      fragmentId: at,
      label: toLabel(at),
      field: NO_FIELD,
    }))
    .toSorted((a, b) => (order.get(a.documentId) ?? 0) - (order.get(b.documentId) ?? 0));
  const kept = places.slice(0, MOST_PLACES);
  const rest = places.length - kept.length;
  const more = rest > 0 ? { more: rest } : {};
  return { forms: [name], spellings, id: undefined, documents: groupLocators(kept), see: undefined, ...more };
}

/** How much each line adds to the weight of a page, without its places. */
const LINE_WEIGHT = 3;

/** @returns how much a line adds to the weight of a page, in places */
export function weighEntry({ documents }: IndexEntry): number {
  return documents.reduce((sum, { locators }) => sum + locators.length + 1, LINE_WEIGHT);
}

/** @returns the words that search needs to list every place of a line */
export function toQuery({ forms, spellings }: IndexEntry): string {
  const [form = ''] = forms;
  return spellings.length > 0 || toSortKey(form) !== form.toLowerCase() ? `"${form}"` : form;
}
