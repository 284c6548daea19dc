import CSL, { type CitationItem, type Engine } from 'citeproc';
import { interfaceLanguage } from '../../interface/language.ts';
import type { CslItem } from './csl-item.ts';
import { toPrintedItem } from './printed-item.ts';
import { showSingleMarks } from './quotation-marks.ts';
import type { CitationStyle } from './styles.ts';
import { toLocale } from './locale.ts';
import english from './csl/locales-en-US.xml?raw';

/** An engine for each style, kept because it takes up to a second to make one. An engine cites one item at a time. */
const engines = new Map<string, Engine>();
let currentItem: object = {};
/** The item that each engine has read. It is kept, because to read an item takes longer than to cite it. */
const readItems = new WeakMap<Engine, string>();

/** A place in a work, with its label in CSL. */
export interface Locator {
  label: 'paragraph';
  locator: string;
}

/** The latest citations, because one is often needed several times in a row. */
const latest = new Map<string, string>();
const MOST_LATEST = 20;

/** @returns the citation of an item, made by citeproc with the rules of the style. */
export function renderCitation(item: CslItem, style: CitationStyle, format: 'text' | 'html'): string {
  // Both formats have the same words, so the text is made from the HTML.
  if (format === 'text' && hasOnlyPlainWords(item)) return toWords(renderCitation(item, style, 'html'));
  return keepLatest(`${style.id} ${format} ${JSON.stringify(item)}`, () => makeCitation(item, style, format));
}

/**
 * @returns whether all words of an item are the same in both formats. In HTML, citeproc escapes some signs. It also
 *   changes two spaces in a row, and small raised signs
 */
function hasOnlyPlainWords(item: CslItem): boolean {
  return !/[<>&]|\s\s|[\u00A0\u00AA\u00B2\u00B3\u00B9\u00BA\u02B0-\u02E4\u1D2C-\u1D6A\u2070-\u209C\u2120\u2122\u3192-\u319F\u06E5\u06E6]/u.test(
    JSON.stringify(item),
  );
}

/** @returns the words of citeproc’s HTML. It escapes three signs, and a style may add one of them: `Holm & Quill` */
export function toWords(html: string): string {
  return html
    .replaceAll(/<[^>]*>/gu, '')
    .replaceAll(/&#(38|60|62);/gu, (_, code: string) => String.fromCharCode(Number(code)));
}

function keepLatest(key: string, make: () => string): string {
  const known = latest.get(key);
  if (known !== undefined) return known;
  if (latest.size >= MOST_LATEST) latest.clear();
  const made = make();
  latest.set(key, made);
  return made;
}

function makeCitation(item: CslItem, style: CitationStyle, format: 'text' | 'html'): string {
  const engine = prepareEngine(item, style, format);
  const citation = style.isNote ? renderCluster(engine, { id: ITEM_ID }, format) : renderEntry(engine, style);
  // The kind follows a title in italics. A page has no inline styles, so the italics end before the kind.
  return showSingleMarks(citation.trim()).replace(
    / <span style="font-style:normal;">([^<]*)<\/span><\/i>/u,
    '</i> $1',
  );
}

/**
 * @returns the words with which an author cites a place of an item, without markup: a note, or words in brackets such
 *   as `(Harbour Office of Sample Bay, 2001, para. 5)`
 */
export function renderInText(item: CslItem, style: CitationStyle, locator: Locator): string {
  return keepLatest(`${style.id} in text ${JSON.stringify([item, locator])}`, () =>
    showSingleMarks(
      renderCluster(prepareEngine(item, style, 'text'), { id: ITEM_ID, ...locator }, 'text').trim(),
    ),
  );
}

/**
 * The id of every item in an engine. No style prints it. With one id for a document and its passages, an engine reads
 * the same item only once.
 */
const ITEM_ID = 'text';

function prepareEngine(item: CslItem, style: CitationStyle, format: 'text' | 'html'): Engine {
  currentItem = { ...toPrintedItem(item, style), id: ITEM_ID };
  const engine = engines.get(style.csl) ?? createEngine(style);
  engines.set(style.csl, engine);
  engine.setOutputFormat(format);
  const read = JSON.stringify(currentItem);
  if (readItems.get(engine) !== read) {
    engine.updateItems([]);
    engine.updateItems([ITEM_ID]);
    readItems.set(engine, read);
  }
  return engine;
}

function createEngine({ csl }: CitationStyle): Engine {
  return new CSL.Engine(
    { retrieveLocale: () => toLocale(english, interfaceLanguage), retrieveItem: () => currentItem },
    withoutOtherItems(csl),
    // With another language, a style does not use the English months that it brings along.
    interfaceLanguage === 'en' ? 'en-US' : interfaceLanguage,
    true,
  );
}

/**
 * @returns a style without its rules for the order of works and for similar works. A citation has only one work, so
 *   these rules change nothing, but citeproc would spend a third of its time on them
 */
function withoutOtherItems(csl: string): string {
  return csl.replaceAll(/<sort>[^]*?<\/sort>| disambiguate-[a-z-]+="[^"]*"/gu, '');
}

function renderCluster(engine: Engine, item: CitationItem, format: 'text' | 'html'): string {
  return engine.previewCitationCluster(
    { citationItems: [item], properties: { noteIndex: 1 } },
    [],
    [],
    format,
  );
}

function renderEntry(engine: Engine, { name }: CitationStyle): string {
  const bibliography = engine.makeBibliography();
  if (bibliography === false) throw new Error(`The style ${name} has no bibliography. Set isNote for it.`);
  // The page has its own element around the entry, so citeproc's element is removed.
  return bibliography[1]
    .join('')
    .trim()
    .replace(/^<div class="csl-entry">|<\/div>$/gu, '');
}
