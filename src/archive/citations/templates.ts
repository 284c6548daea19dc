import type { Publication } from '../addresses.ts';
import { toBibtex } from './bibtex.ts';
import { toCslItem, toEdition, type CitedDocument } from './csl-item.ts';
import { getCitedKind } from './kinds.ts';
import {
  ID_MARK,
  LOCATOR_MARK,
  QUOTATION_STYLE,
  toPlace,
  type PassageTemplates,
} from './passage-citation.ts';
import { renderCitation, renderInText, toWords } from './render.ts';
import { toRis } from './ris.ts';
import { getStyle, type CitationStyle } from './styles.ts';

/**
 * The number of a passage that no document has. It replaces the placeholders at first, because a style may change
 * braces.
 */
const NUMBER = '7777777777';
const STAND_IN = `p${NUMBER}`;
const LOCATOR = new RegExp(String.raw`(?:para|par)\.\s*${NUMBER}`, 'gu');

/**
 * @returns the citation of a passage, with placeholders instead of its locator and id. With it, a browser can cite any
 * passage without citeproc
 * @throws if the document's own citation has a placeholder or the special id, or if the style prints no locator
 */
export function toPassageTemplate(
  document: CitedDocument,
  publication: Publication,
  style: CitationStyle,
): string {
  const work = renderCitation(toCslItem(document, publication), style, 'text');
  const clash = [STAND_IN, toPlace([STAND_IN]), LOCATOR_MARK, ID_MARK].find((mark) => work.includes(mark));
  if (clash !== undefined) {
    throw new Error(
      `${document.id} cannot be cited: its citation has ${clash}, which marks a passage. ` +
        'Change that mark in src/archive/citations/.',
    );
  }
  const item = toCslItem(document, publication, STAND_IN, { hasPlace: false });
  const cited = renderInText(item, style, { label: 'paragraph', locator: NUMBER });
  const template = cited.replace(LOCATOR, LOCATOR_MARK).replaceAll(STAND_IN, ID_MARK);
  if (!template.includes(LOCATOR_MARK))
    throw new Error(`The style ${style.name} does not print a paragraph.`);
  return template;
}

/** @returns the templates for every style and format in which the menu of a passage cites it */
export function toPassageTemplates(document: CitedDocument, publication: Publication): PassageTemplates {
  const item = toCslItem(document, publication);
  const passage = toCslItem(document, publication, STAND_IN);
  const kind = getCitedKind(document.nature);
  const toPassage = (id: CitationStyle['id']) => toPassageTemplate(document, publication, getStyle(id));
  const listItalic = (...ids: CitationStyle['id'][]) => [
    ...new Set(ids.flatMap((id) => readItalic(renderCitation(item, getStyle(id), 'html')))),
  ];
  const toWork = (id: CitationStyle['id']) => renderCitation(item, getStyle(id), 'text');
  // In these formats, the number of the paragraph is only in the id and in the place.
  const mark = (record: string) =>
    record.replaceAll(toPlace([STAND_IN]), LOCATOR_MARK).replaceAll(STAND_IN, ID_MARK);
  return {
    edition: toEdition(document.text.wordsSha256),
    passage: { apa: toPassage('apa'), chicago: toPassage(QUOTATION_STYLE), mla: toPassage('mla') },
    work: { apa: toWork('apa'), chicago: toWork('chicago-bibliography'), mla: toWork('mla') },
    italic: {
      apa: listItalic('apa'),
      chicago: listItalic(QUOTATION_STYLE, 'chicago-bibliography'),
      mla: listItalic('mla'),
    },
    // A byte order mark is only for files, not for a copied entry.
    bib: mark(toBibtex(passage, kind).replace(/^\uFEFF/u, '')),
    ris: mark(toRis(passage, kind)),
  };
}

function readItalic(html: string): string[] {
  return Array.from(html.matchAll(/<i>(.+?)<\/i>/gu), ([, inner = '']) => toWords(inner));
}
