import CSL, { type Engine } from 'citeproc';
import type { CslItem } from './csl-item.ts';
import type { CitationStyle } from './styles.ts';
import locale from './csl/locales-en-US.xml?raw';

/** It takes up to a second to make an engine, so there is one for each style. It cites one item at a time. */
const engines = new Map<string, Engine>();
let currentItem: object = {};

/** @returns the citation of an item, made by citeproc with the rules of the style. */
export function renderCitation(item: CslItem, style: CitationStyle, format: 'text' | 'html'): string {
  currentItem = style.hasKindInMedium ? withKindInMedium(withNamesAsPrinted(item)) : withNamesAsPrinted(item);
  const engine = engines.get(style.csl) ?? createEngine(style);
  engines.set(style.csl, engine);
  engine.setOutputFormat(format);
  engine.updateItems([]);
  engine.updateItems([item.id]);
  return (style.isNote ? renderNote(engine, item.id, format) : renderEntry(engine, style)).trim();
}

function createEngine({ csl }: CitationStyle): Engine {
  return new CSL.Engine(
    { retrieveLocale: () => locale, retrieveItem: () => currentItem },
    csl,
    'en-US',
    true,
  );
}

function renderNote(engine: Engine, id: string, format: 'text' | 'html'): string {
  return engine.previewCitationCluster(
    { citationItems: [{ id }], properties: { noteIndex: 1 } },
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

/** Styles change capital letters in titles (“Inno-Thought.Com”). CSL's `nocase` prevents this. */
function withNamesAsPrinted(item: CslItem): CslItem {
  const container = item['container-title'];
  return {
    ...item,
    title: toUncased(item.title),
    ...(container === undefined ? {} : { 'container-title': toUncased(container) }),
  };
}

function toUncased(words: string): string {
  return `<span class="nocase">${words}</span>`;
}

function withKindInMedium({ genre, ...item }: CslItem): object {
  return { ...item, medium: genre };
}
