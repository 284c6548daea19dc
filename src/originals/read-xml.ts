import { decodeBytes, findByteOrderMark } from './decode-text.ts';
import { parseXmlTree, type XmlElement } from './parse-xml.ts';
import { findDeclaredEncoding } from './read-html.ts';
import { LineWriter, type OriginalReading } from './reading.ts';

/** Elements without words of the text: programs, and facts about the file (TEI, Akoma Ntoso, XHTML). */
const WITHOUT_WORDS = new Set(['teiHeader', 'meta', 'script', 'style']);

/** Elements inside a line, by their names in TEI, Akoma Ntoso, JATS, XHTML and e-Gov XML. */
const INLINE = new Set(
  (
    'a abbr abbrev add b bold caps code corr def del docDate docNumber docProponent docTitle docType em emph ' +
    'ext-link fixed-case foreign gloss hi i inline inline-formula ins italic lb mentioned milestone mod ' +
    'monospace name named-content noteRef num orgName overline persName placeName q quantity rb ref reg rp rref ' +
    'rs Rt rt Ruby ruby sans-serif sc Sentence shortTitle sic small soCalled span strike strong styled-content sub Sub ' +
    'subscript sup Sup superscript supplied term time u unclear underline w xref ' +
    // Formulas: MathML, and the elements of JATS around it
    'alternatives annotation math menclose mfrac mi mn mo mover mpadded mroot mrow ms mspace msqrt mstyle msub ' +
    'msubsup msup mtable mtd mtext mtr munder munderover semantics tex-math'
  ).split(' '),
);

/** Elements that are lines of their own even between words, such as a list or note in a paragraph. */
const BLOCKS = new Set(
  (
    'authorialNote bibl blockList cell disp-formula disp-quote eg figure fn head item l lg li list list-item note ol p ' +
    'preformat row sp speaker stage table table-wrap td th tr ul'
  ).split(' '),
);

/** @returns whether the words of an element are on the line of the words beside it */
export function isInlineName(name: string): boolean {
  return INLINE.has(name);
}

/** @returns whether an element is a line of its own even between words */
export function isBlockName(name: string): boolean {
  return BLOCKS.has(name);
}

/** Elements that begin a new line even between words. */
const LINE_ENDS = new Set(['br', 'lb', 'eol', 'pb', 'break']);

/**
 * Reads the text nodes of an XML file in their order. An element with words beside it is a part of their line. Other
 * elements are lines.
 *
 * @param label the encoding that the front matter names; if undefined, the file declares it, or it is UTF-8
 */
export function readXml(bytes: Uint8Array, label?: string): OriginalReading {
  const { text, encoding } = decodeXml(bytes, label);
  const lines = new LineWriter();
  const open: (OpenElement | string | (() => void))[] = [{ element: parseXmlTree(text), isInWords: false }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next === 'function') next();
    else if (typeof next === 'string') lines.addText(next);
    else open.push(...readElement(next, lines).toReversed());
  }
  return { lines: lines.finish(), encoding };
}

/** An element to read, and whether words are beside it or beside an element around it. */
interface OpenElement {
  element: XmlElement;
  isInWords: boolean;
}

/** @returns the children of the element to read next, with functions to call before and after them. */
function readElement(
  { element: { name, children }, isInWords }: OpenElement,
  lines: LineWriter,
): (OpenElement | string | (() => void))[] {
  if (WITHOUT_WORDS.has(name)) return [];
  const hasWords = isInWords || children.some((child) => typeof child === 'string' && child.trim() !== '');
  const endLine = () => lines.endLine();
  return children.flatMap((child): (OpenElement | string | (() => void))[] => {
    if (typeof child === 'string') return [child];
    const isBlock = BLOCKS.has(child.name);
    const isInline = !LINE_ENDS.has(child.name) && !isBlock && (hasWords || INLINE.has(child.name));
    const inside = { element: child, isInWords: hasWords && !isBlock };
    return isInline ? [inside] : [endLine, inside, endLine];
  });
}

/** @returns the text of an XML file in the encoding that it declares. */
export function decodeXml(bytes: Uint8Array, label?: string): { text: string; encoding: string } {
  return decodeBytes(bytes, findByteOrderMark(bytes) ?? label ?? findDeclaredEncoding(bytes) ?? 'utf-8');
}
