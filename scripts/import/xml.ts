import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { countMarkerWords } from '../../src/text/provisions.ts';
import { parseXmlTree, type XmlElement } from '../../src/originals/parse-xml.ts';
import { decodeXml } from '../../src/originals/read-xml.ts';
import { hasNoWords, isBlockName, isInlineName } from '../../src/originals/xml-names.ts';
import { findXmlNotes } from '../../src/originals/xml-notes.ts';
import type { OriginalFactsFound } from './tree.ts';
import { toXmlText } from './xml-elements.ts';
import { readXmlFacts } from './xml-facts.ts';
import { LIST_OF_CONTENTS } from './furniture.ts';
import { NOTE, NOTE_REFERENCE, SEGMENT, toKnownNames } from './xml-vocabularies.ts';

/** Elements of TEI, Akoma Ntoso, JATS and e-Gov XML, by the HTML element that says the same. */
const NAMES: Readonly<Record<string, string>> = {
  // Within words
  ...{
    hi: 'em',
    emph: 'em',
    i: 'i',
    italic: 'i',
    b: 'b',
    bold: 'b',
    sup: 'sup',
    Sup: 'sup',
    sub: 'sub',
    Sub: 'sub',
  },
  ...{
    lb: 'br',
    br: 'br',
    break: 'br',
    eol: 'br',
    del: 'del',
    strike: 'del',
    ins: 'ins',
    add: 'ins',
    graphic: 'img',
    img: 'img',
    Fig: 'img',
  },
  // Blocks
  ...{ p: 'p', ab: 'p', q: 'span', quote: 'blockquote', 'disp-quote': 'blockquote', epigraph: 'blockquote' },
  ...{ list: 'ul', ul: 'ul', ol: 'ul', 'list-item': 'li', item: 'li', li: 'li', label: 'p' },
  ...{
    table: 'table',
    row: 'tr',
    tr: 'tr',
    TableRow: 'tr',
    Table: 'table',
    cell: 'td',
    td: 'td',
    TableColumn: 'td',
    th: 'th',
    thead: 'thead',
    tbody: 'tbody',
    tfoot: 'tfoot',
  },
  ...{ figDesc: 'figcaption', caption: 'figcaption', preformat: 'pre', code: 'code', eg: 'pre' },
  ...{ note: 'aside-note', authorialNote: 'aside-note', fn: 'aside-note' },
};

/** The name of the heading of a table here. No format has it. */
const TABLE_CAPTION = 'caption of a table';

const TITLES = new Set(['LawTitle', 'article-title', 'docTitle', 'longTitle', 'shortTitle']);
/** A heading stands before the parts of its element. */
const HEADINGS = new Set([
  ...[
    'head',
    'heading',
    'title',
    'PartTitle',
    'ChapterTitle',
    'SectionTitle',
    'SubsectionTitle',
    'DivisionTitle',
  ],
  ...['ArticleTitle', 'ArticleCaption', 'SupplProvisionLabel', 'AppdxTableTitle', 'TOCLabel'],
]);
/** Parts of a law whose printed number begins their first paragraph. */
const NUMBERED = new Set([
  'paragraph',
  'subparagraph',
  'point',
  'indent',
  'alinea',
  'clause',
  'subclause',
  'item',
  'blockList',
  'subsection',
  'Paragraph',
  'Item',
  'Subitem1',
  'Subitem2',
  'Subitem3',
]);
const NUMBERS = new Set([
  'num',
  'ParagraphNum',
  'ItemTitle',
  'Subitem1Title',
  'Subitem2Title',
  'Subitem3Title',
]);
const WITHIN_WORDS = new Set([
  'Sentence',
  'ParagraphSentence',
  'ItemSentence',
  'Subitem1Sentence',
  'Subitem2Sentence',
  'Subitem3Sentence',
]);
const INLINE = /^(?:em|i|b|sup|sub|br|del|ins|img|span|a|code)$/u;

/** @returns an XML file as an HTML tree, and what the file says about itself. */
export function toHtmlTree(bytes: Uint8Array, encoding?: string): { root: Root; facts: OriginalFactsFound } {
  const top = parseXmlTree(decodeXml(bytes, encoding).text);
  const children = convert(toKnownNames(top, findXmlNotes(top)), 1);
  return { root: { type: 'root', children }, facts: readXmlFacts(top) };
}

/**
 * @param depth the level of the headings directly in the element
 * @param isInWords whether it has words beside it. Then it is not a block of its own
 */
function convert(element: XmlElement, depth: number, isInWords = false): ElementContent[] {
  const { name, attributes } = element;
  if (hasNoWords(name)) return [];
  if (name === NOTE_REFERENCE) return [toNoteLink(attributes, 'reference', 'note')];
  if (name === NOTE)
    return [h('div', [toNoteLink(attributes, 'note', 'reference'), ...convertAll(element, depth)])];
  if (name === LIST_OF_CONTENTS) return [h(LIST_OF_CONTENTS, convertAll(element, depth))];
  if (name === SEGMENT) return [h('span', convertAll(element, depth, isInWords))];
  if (name === TABLE_CAPTION) return [h('caption', convertAll(element, depth))];
  // TEI also marks the titles of other works among words.
  if (isInWords && (TITLES.has(name) || HEADINGS.has(name)))
    return [h('span', convertAll(element, depth, isInWords))];
  if (TITLES.has(name)) return [h('h1', convertAll(element, depth))];
  if (name === 'num' || NUMBERS.has(name)) return [h('span', convertAll(element, depth))];
  if (HEADINGS.has(name)) return [h(`h${Math.min(6, depth)}`, convertAll(element, depth))];
  if (name === 'a' || name === 'ref' || name === 'ext-link') {
    const href = attributes.href ?? attributes.target ?? '';
    return [h('a', { href }, convertAll(element, depth, isInWords))];
  }
  if (name === 'Rt' || name === 'rt' || name === 'Ruby' || name === 'ruby')
    return [h('span', convertAll(element, depth, isInWords))];
  const isQuoteInWords = isInWords && NAMES[name] === 'blockquote' && !holdsBlock(element);
  const html = isQuoteInWords ? 'span' : NAMES[name];
  if (html === 'aside-note') return [h('div', convertAll(element, depth))];
  if (html !== undefined && !isItem(element)) {
    const isTable = html === 'table';
    const children = convertAll(isTable ? withCaption(element) : element, depth, isInWords);
    return [
      h(
        html,
        {
          colSpan: attributes.cols ?? attributes.colspan,
          rowSpan: attributes.rows ?? attributes.rowspan,
          alt: 'x',
        },
        isTable || html === 'tbody' || html === 'thead' ? withRows(children) : children,
      ),
    ];
  }
  if (WITHIN_WORDS.has(name)) return convertAll(element, depth);
  if (isItem(element)) return [convertNumbered(element, depth)];
  if (isInlineName(name)) return [h('span', convertAll(element, depth, isInWords))];
  if (hasOwnWords(element)) return [h(isInWords ? 'span' : 'p', convertAll(element, depth))];
  if (isInWords) return convertAll(element, depth, true);
  // The label of a table or figure is no heading.
  if (name === 'table-wrap' || name === 'fig') return [h('div', convertAll(element, depth))];
  const inside = hasHeading(element) ? depth + 1 : depth;
  return [h('div', joinNumber(element, inside))];
}

function convertAll(element: XmlElement, depth: number, isInWords = false): ElementContent[] {
  const inside = isInWords || hasOwnWords(element);
  return element.children.flatMap((child): ElementContent[] => {
    if (typeof child === 'string') return [{ type: 'text', value: child }];
    const isBlock = isBlockName(child.name) || child.name === NOTE;
    const converted = convert(child, depth, inside && !isBlock);
    // Where nothing stands between two elements, their words are still two.
    const isApart = isBlock || (!inside && child.name !== NOTE_REFERENCE && !isInlineName(child.name));
    return isApart ? [SPACE, ...converted, SPACE] : converted;
  });
}

const SPACE = { type: 'text', value: ' ' } as const;

/** A link with the sign of a note, from the words to the note or back: `notes.ts` knows notes by these. */
function toNoteLink({ sign = '', index = '' }: Record<string, string>, from: string, to: string): Element {
  return h('a', { id: `${from}-link-${index}`, href: `#${to}-link-${index}` }, sign);
}

/** A number beside a heading is part of the heading: `Article 5` `Scope`, `（目的）` `第一条`. */
function joinNumber(element: XmlElement, depth: number): ElementContent[] {
  const elements = element.children.filter((child) => typeof child !== 'string');
  const at = elements.findIndex(({ name }) => name === 'num' || name === 'label' || name === 'ArticleTitle');
  if (at === -1 || at > 1) return convertAll(element, depth);
  const isHeading = (index: number) => HEADINGS.has(elements[index]?.name ?? '');
  const start = at === 1 && isHeading(0) ? 0 : at;
  const end = isHeading(at + 1) ? at + 2 : at + 1;
  const before = { ...element, children: elements.slice(0, start) };
  const rest = { ...element, children: elements.slice(end) };
  const words = elements.slice(start, end).flatMap((part) => [SPACE, ...convertAll(part, depth)]);
  return [...convertAll(before, depth), h(`h${Math.min(6, depth)}`, words), ...convertAll(rest, depth)];
}

/**
 * A numbered provision is a list item: its number, its words, then the provisions in it. The first paragraph of an
 * article of a Japanese law has an empty number, so it is a paragraph.
 */
function convertNumbered(element: XmlElement, depth: number): Element {
  const converted = flattenFirst(convertAll(element, depth));
  const number = element.children.find((child) => typeof child !== 'string' && NUMBERS.has(child.name));
  const isEmpty = typeof number === 'object' && number.children.length === 0;
  return isEmpty ? h('div', converted) : h('ul', [h('li', converted)]);
}

/** Puts the number and the first paragraph into one paragraph. */
function flattenFirst(nodes: ElementContent[]): ElementContent[] {
  const solid = nodes.filter((node) => node.type !== 'text' || node.value.trim() !== '');
  const [number, first, ...rest] = solid;
  if (number === undefined || first === undefined) return solid;
  if (first.type !== 'element' || INLINE.test(first.tagName)) {
    const end = solid.findIndex((node) => node.type === 'element' && !INLINE.test(node.tagName));
    const inline = end === -1 ? solid : solid.slice(0, end);
    return [
      h(
        'p',
        inline.flatMap((node, index) => (index === 1 ? [SPACE, node] : [node])),
      ),
      ...(end === -1 ? [] : solid.slice(end)),
    ];
  }
  if (first.tagName === 'p') return [h('p', [number, SPACE, ...first.children]), ...rest];
  if (first.tagName === 'div') return [...flattenFirst([number, ...first.children]), ...rest];
  return solid;
}

/** A part with a number and no heading is an item, unless its number is a name, such as `Article 5`. */
function isItem(element: XmlElement): boolean {
  const { name, children } = element;
  const number = children.find((child) => typeof child !== 'string' && NUMBERS.has(child.name));
  if (
    number === undefined ||
    typeof number === 'string' ||
    hasHeading({ ...element, children: children.filter((child) => child !== number) })
  )
    return false;
  return NUMBERED.has(name) || countMarkerWords(toXmlText(number).split(' ')) > 0;
}

function hasHeading({ children }: XmlElement): boolean {
  return children.some(
    (child) => typeof child !== 'string' && (HEADINGS.has(child.name) || child.name === 'num'),
  );
}

/** The heading of a table is its caption. */
function withCaption(table: XmlElement): XmlElement {
  return {
    ...table,
    children: table.children.map((child) =>
      typeof child !== 'string' && HEADINGS.has(child.name) ? { ...child, name: TABLE_CAPTION } : child,
    ),
  };
}

/** Words between two rows, such as the number of a page, are a row of one cell. */
function withRows(children: ElementContent[]): ElementContent[] {
  const isRow = (node: ElementContent) => node.type === 'element' && node.tagName === 'tr';
  const isSection = (node: ElementContent) =>
    node.type === 'element' && /^t(?:head|body|foot)$/u.test(node.tagName);
  const first = children.findIndex((node) => isRow(node) || isSection(node));
  const last = children.findLastIndex((node) => isRow(node) || isSection(node));
  const colSpan = Math.max(1, ...children.filter(isRow).map(countColumns));
  return children.map((node, index) =>
    index < first ||
    index > last ||
    isRow(node) ||
    isSection(node) ||
    (node.type === 'text' && node.value.trim() === '')
      ? node
      : h('tr', [h('td', { colSpan }, [node])]),
  );
}

function countColumns(row: ElementContent): number {
  if (row.type !== 'element') return 0;
  const cells = row.children.filter((child) => child.type === 'element');
  return cells.reduce((sum, { properties }) => sum + Number(properties.colSpan ?? 1), 0);
}

function holdsBlock({ children }: XmlElement): boolean {
  return children.some(
    (child) => typeof child !== 'string' && (isBlockName(child.name) || holdsBlock(child)),
  );
}

function hasOwnWords({ children }: XmlElement): boolean {
  return children.some((child) => typeof child === 'string' && child.trim() !== '');
}
