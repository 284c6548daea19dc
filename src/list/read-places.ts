import { toDocumentPath, toExportPath, toHref } from '../archive/addresses.ts';
import { formatNumbers, toTemplatesFile } from '../archive/citations/passage-citation.ts';
import { getPageAddress } from '../dom/page-address.ts';
import { requestPage } from '../dom/request-page.ts';
import { fragments } from '../interface/fragments.ts';
import { listPage as labels } from '../interface/list-page.ts';
import { formatEntry, readEntry, type ListEntry } from '../kept-list/list-entry.ts';
import { fetchTemplates } from '../linking/cite-passage.ts';
import { listCited, PublishedText, toSectionTitle, type TextPart } from '../linking/published-text.ts';
import { readStretch, toFragment, type Stretch } from '../words/stretch.ts';
import type { ListedPlace, ListedText } from './listed-place.ts';

/** What an entry of a list means. */
export type PlaceReading =
  /** If the id was moved, `move` says where it went. */
  | { kind: 'found'; place: ListedPlace; about: Node[]; move?: Node[] }
  /** The archive has nothing that the entry names. `reason` says why. */
  | { kind: 'unknown'; reason: (Node | string)[] }
  /** The text could not be loaded. */
  | { kind: 'failed' };

/** A page at the address of a text. */
type FetchedPage =
  | { kind: 'text'; page: Document; published: PublishedText; text: ListedText; parts: TextPart[] }
  | { kind: 'other'; page: Document };

/** An example of an entry, for a reader who typed something else. */
const EXAMPLE_OF_ENTRY = 'rok-2000.4';

/** How many moves of an id to follow. */
const MOST_STEPS = 10;

/** The form of the address to which an id was moved: `/documents/china-2020/#p8`. */
const PLACE_ADDRESS = /\/documents\/([a-z0-9-]+)\/#([a-z0-9-]+)$/u;

/** Reads the places of a list from the pages of their texts. It loads each page once. */
export class PlaceReader {
  readonly #pages = new Map<string, Promise<FetchedPage>>();

  /** @param written an entry in the address of the list */
  async read(written: string): Promise<PlaceReading> {
    const entry = readEntry(written);
    if (!entry) return { kind: 'unknown', reason: [labels.isNoEntry(written, EXAMPLE_OF_ENTRY)] };
    try {
      const stretch = readStretch(entry.fragmentId);
      return await (stretch ? this.#readStretch(entry, stretch) : this.#follow(entry, MOST_STEPS));
    } catch {
      this.#pages.delete(entry.documentId);
      return { kind: 'failed' };
    }
  }

  /** Reads both ends, because each of them may have moved. */
  async #readStretch(entry: ListEntry, { first, last }: Stretch): Promise<PlaceReading> {
    const [start, end] = await Promise.all([
      this.#follow({ ...entry, fragmentId: first }, MOST_STEPS),
      this.#follow({ ...entry, fragmentId: last }, MOST_STEPS),
    ]);
    if (start.kind !== 'found') return start;
    if (end.kind !== 'found') return end;
    const { documentId } = start.place.text;
    const fetched = await this.#fetch(documentId);
    const fragmentId = toFragment([start.place.fragmentId, end.place.fragmentId]);
    const place =
      fetched.kind === 'text' && end.place.text.documentId === documentId
        ? toPlace({ documentId, fragmentId }, fetched)
        : undefined;
    if (!place) return { kind: 'unknown', reason: [labels.isApart(formatEntry(entry))] };
    return { ...start, place, ...joinMoves(start.move, end.move) };
  }

  async #follow(entry: ListEntry, steps: number): Promise<PlaceReading> {
    const fetched = await this.#fetch(entry.documentId);
    const place = fetched.kind === 'text' ? toPlace(entry, fetched) : undefined;
    if (place)
      return { kind: 'found', place, about: copyNodes(fetched.page.querySelector('.document-kind')) };
    const note = fetched.page.getElementById(entry.fragmentId)?.closest('li');
    const next = steps > 0 ? findNext(note) : undefined;
    if (!next) return { kind: 'unknown', reason: explain(entry, fetched, note) };
    const reading = await this.#follow(next, steps - 1);
    if (reading.kind !== 'found' || reading.move) return reading;
    return { ...reading, move: fetched.kind === 'text' ? copyNodes(note) : explainMove(entry, fetched.page) };
  }

  #fetch(documentId: string): Promise<FetchedPage> {
    const known = this.#pages.get(documentId);
    if (known) return known;
    const page = fetchPage(documentId);
    this.#pages.set(documentId, page);
    return page;
  }
}

async function fetchPage(documentId: string): Promise<FetchedPage> {
  const page = await requestPage(toHref(toDocumentPath(documentId)));
  if (!page) throw new Error(`The host sent no page for ${documentId}.`);
  if (!page.querySelector('article[data-document]')) {
    if (page.querySelector('[data-moved-to], [data-taken-down], [data-near-pages]'))
      return { kind: 'other', page };
    throw new Error(`The host sent another page for ${documentId}.`);
  }
  const published = new PublishedText(page, documentId);
  const folder = toHref(toExportPath(documentId, 'json')).replace(/[^/]*$/u, '');
  const templates = await fetchTemplates(folder + toTemplatesFile(documentId));
  if (!published.template.includes(templates.edition))
    throw new Error(`The page and the citations of ${documentId} are of different editions.`);
  const kind = page.querySelector('.document-kind .kind');
  const standing = kind?.querySelector('.standing')?.textContent ?? '';
  const text: ListedText = {
    documentId,
    title: published.title,
    date: page.querySelector('.document-kind time')?.getAttribute('datetime') ?? '',
    kind: (kind?.textContent ?? '').replace(standing, '').replace(/^[\s·]+/u, ''),
    standing,
    language: published.language,
    direction: published.find('article[data-document]')?.dir ?? '',
    address: toAddress(toDocumentPath(documentId)),
    templates,
  };
  return { kind: 'text', page, published, text, parts: published.listParts() };
}

function toPlace(
  { documentId, fragmentId }: ListEntry,
  { published, text, parts }: Extract<FetchedPage, { kind: 'text' }>,
): ListedPlace | undefined {
  const own = published.listPartsOf(fragmentId);
  const [first] = own;
  if (!first) return undefined;
  const numbers = formatNumbers(listCited(fragmentId, own));
  const heading = numbers !== '' ? '' : first.isHeading ? toSectionTitle(first.text) : fragments.opening;
  return {
    entry: formatEntry({ documentId, fragmentId }),
    text,
    fragmentId,
    name: numbers === '' ? labels.sectionName(heading) : labels.passageName(numbers),
    heading,
    headings: published.listHeadingsOf(first.id),
    address: toAddress(toDocumentPath(documentId, fragmentId)),
    position: parts.findIndex(({ id }) => id === first.id),
    parts: own,
  };
}

/** Joins the notes about both ends. If the whole text moved, they are the same. */
function joinMoves(start: Node[] | undefined, end: Node[] | undefined): { move?: Node[] } {
  const move = start ?? end;
  if (!start || !end || !move) return move ? { move } : {};
  const say = (nodes: Node[]) => nodes.map(({ textContent }) => textContent).join('');
  return { move: say(start) === say(end) ? start : [...start, document.createTextNode(' '), ...end] };
}

/** @returns the place that now has the words of an id; undefined if there is none, or more than one */
function findNext(note: Element | null | undefined): ListEntry | undefined {
  const [link, ...others] = note?.querySelectorAll('a') ?? [];
  const [, documentId, fragmentId] = PLACE_ADDRESS.exec(link?.getAttribute('href') ?? '') ?? [];
  if (documentId === undefined || fragmentId === undefined || others.length > 0) return undefined;
  return { documentId, fragmentId };
}

/** Says what happened to an id, or that the text never had it. */
function explain(
  { documentId, fragmentId }: ListEntry,
  fetched: FetchedPage,
  note?: Element | null,
): (Node | string)[] {
  const takenDown = fetched.page.querySelector('[data-taken-down]');
  if (takenDown) return copyNodes(takenDown);
  if (note) return copyNodes(note);
  const entry = formatEntry({ documentId, fragmentId });
  if (fetched.kind === 'other' && !fetched.page.querySelector('[data-moved-to]'))
    return [labels.noText(documentId, entry)];
  const title = fetched.kind === 'text' ? fetched.text.title : documentId;
  return [
    /^p[0-9]+$/u.test(fragmentId)
      ? labels.noPassage(title, fragmentId.slice(1), entry)
      : labels.noSection(title, fragmentId, entry),
  ];
}

function explainMove({ documentId }: ListEntry, page: Document): Node[] {
  const to = page.querySelector('[data-moved-to]')?.textContent.trim() ?? '';
  return [document.createTextNode(labels.textIsNow(documentId, to))];
}

function copyNodes(element: Element | null | undefined): Node[] {
  return Array.from(element?.childNodes ?? [], (node) => document.importNode(node, true));
}

function toAddress(path: string): string {
  return new URL(toHref(path), getPageAddress()).href;
}
