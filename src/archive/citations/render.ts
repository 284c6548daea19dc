import CSL, { type CitationItem, type Engine } from 'citeproc';
import type { CslItem } from './csl-item.ts';
import { toPrintedItem } from './printed-item.ts';
import { showSingleMarks } from './quotation-marks.ts';
import type { CitationStyle } from './styles.ts';
import locale from './csl/locales-en-US.xml?raw';

/** It takes up to a second to make an engine, so there is one for each style. It cites one item at a time. */
const engines = new Map<string, Engine>();
let currentItem: object = {};
/** The item that each engine has read. To read an item takes longer than to cite it, and several citations have the same. */
const readItems = new WeakMap<Engine, string>();

/** A place in a work, with its label in CSL. */
export interface Locator {
  label: 'paragraph';
  locator: string;
}

/** The latest citations: one is often needed several times in a row. */
const latest = new Map<string, string>();
const MOST_LATEST = 20;

/** @returns the citation of an item, made by citeproc with the rules of the style. */
export function renderCitation(item: CslItem, style: CitationStyle, format: 'text' | 'html'): string {
  const key = `${style.id} ${format} ${JSON.stringify(item)}`;
  const known = latest.get(key);
  if (known !== undefined) return known;
  if (latest.size >= MOST_LATEST) latest.clear();
  const citation = makeCitation(item, style, format);
  latest.set(key, citation);
  return citation;
}

function makeCitation(item: CslItem, style: CitationStyle, format: 'text' | 'html'): string {
  const { engine, id } = prepareEngine(item, style, format);
  const citation = style.isNote ? renderCluster(engine, { id }, format) : renderEntry(engine, style);
  // The kind follows a title in italics. A page has no inline styles, so the italics end before the kind.
  return showSingleMarks(citation.trim()).replace(
    / <span style="font-style:normal;">([^<]*)<\/span><\/i>/u,
    '</i> $1',
  );
}

/**
 * @returns what cites a place of an item in the text of an author, without markup: a note, or words in brackets such as
 *   `(Harbour Office of Sample Bay, 2001, para. 5)`
 */
export function renderInText(item: CslItem, style: CitationStyle, locator: Locator): string {
  const { engine, id } = prepareEngine(item, style, 'text');
  return showSingleMarks(renderCluster(engine, { id, ...locator }, 'text').trim());
}

function prepareEngine(item: CslItem, style: CitationStyle, format: 'text' | 'html') {
  // An id such as `constructor` is a property of the objects in which citeproc looks up its items.
  const id = `text-${item.id}`;
  currentItem = { ...toPrintedItem(item, style), id };
  const engine = engines.get(style.csl) ?? createEngine(style);
  engines.set(style.csl, engine);
  engine.setOutputFormat(format);
  const read = JSON.stringify(currentItem);
  if (readItems.get(engine) !== read) {
    engine.updateItems([]);
    engine.updateItems([id]);
    readItems.set(engine, read);
  }
  return { engine, id };
}

function createEngine({ csl }: CitationStyle): Engine {
  return new CSL.Engine(
    { retrieveLocale: () => locale, retrieveItem: () => currentItem },
    csl,
    'en-US',
    true,
  );
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
