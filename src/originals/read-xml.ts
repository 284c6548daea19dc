import { decodeBytes, findByteOrderMark } from './decode-text.ts';
import { parseXmlTree, type XmlElement } from './parse-xml.ts';
import { findDeclaredEncoding } from './read-html.ts';
import { LineWriter, type OriginalReading } from './reading.ts';

/** These have facts about the file, which are not words of the text (TEI, Akoma Ntoso, XHTML), or programs. */
const WITHOUT_WORDS = new Set(['teiHeader', 'meta', 'script', 'style']);

/** Elements within a line, by their names in TEI, Akoma Ntoso, JATS, XHTML and e-Gov XML. */
const INLINE = new Set(
  (
    'a abbr abbrev add b bold caps code corr def del docDate docNumber docProponent docTitle docType em emph ' +
    'ext-link fixed-case foreign gloss hi i inline inline-formula ins italic lb mentioned milestone mod ' +
    'monospace name named-content noteRef num orgName overline persName placeName q quantity rb ref reg rp rref ' +
    'rs Rt rt Ruby ruby sans-serif sc Sentence shortTitle sic small soCalled span strike strong styled-content sub Sub ' +
    'subscript sup Sup superscript supplied term time u unclear underline w xref'
  ).split(' '),
);

/** @returns whether the words of an element are on the line of the words beside it */
export function isInlineName(name: string): boolean {
  return INLINE.has(name);
}

/** These begin a new line, also between words. */
const LINE_ENDS = new Set(['br', 'lb', 'eol', 'pb', 'break']);

/**
 * Reads the text nodes of an XML file in their order. Elements without words between them are lines. Elements between
 * words are within a line.
 *
 * @param label the encoding that the front matter names; if undefined, the file declares it, or it is UTF-8
 */
export function readXml(bytes: Uint8Array, label?: string): OriginalReading {
  const { text, encoding } = decodeXml(bytes, label);
  const lines = new LineWriter();
  const open: (XmlElement | string | (() => void))[] = [parseXmlTree(text)];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next === 'function') next();
    else if (typeof next === 'string') lines.addText(next);
    else open.push(...readElement(next, lines).toReversed());
  }
  return { lines: lines.finish(), encoding };
}

/** @returns what to read next: the children of the element, and what to do around them. */
function readElement(
  { name, children }: XmlElement,
  lines: LineWriter,
): (XmlElement | string | (() => void))[] {
  if (WITHOUT_WORDS.has(name)) return [];
  const hasWords = children.some((child) => typeof child === 'string' && child.trim() !== '');
  const endLine = () => lines.endLine();
  return children.flatMap((child): (XmlElement | string | (() => void))[] => {
    if (typeof child === 'string') return [child];
    const isInline = !LINE_ENDS.has(child.name) && (hasWords || INLINE.has(child.name));
    return isInline ? [child] : [endLine, child, endLine];
  });
}

/** @returns the text of an XML file in the encoding that it declares. */
export function decodeXml(bytes: Uint8Array, label?: string): { text: string; encoding: string } {
  return decodeBytes(bytes, findByteOrderMark(bytes) ?? label ?? findDeclaredEncoding(bytes) ?? 'utf-8');
}
