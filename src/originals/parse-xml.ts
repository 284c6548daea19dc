import { SaxesParser } from 'saxes';
import { UnreadableError } from './reading.ts';

/** A start tag of an XML file, without the prefixes of namespaces. */
export interface XmlTag {
  name: string;
  /** The values of attributes, by their names without prefixes. */
  attributes: Record<string, string>;
}

/** The functions of a reader for the parts of an XML file. */
export interface XmlReader {
  open: (tag: XmlTag) => void;
  close: (name: string) => void;
  text: (text: string) => void;
}

/** An element of an XML file, with all that is in it. */
export interface XmlElement extends XmlTag {
  children: (XmlElement | string)[];
}

const LIMIT_DEPTH = 500;
const LIMIT_ELEMENTS = 500_000;

/** Old document types declare these names. XML itself has only five. */
const ENTITIES = {
  nbsp: '\u00a0',
  copy: '©',
  reg: '®',
  sect: '§',
  para: '¶',
  mdash: '—',
  ndash: '–',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  bull: '•',
  middot: '·',
  deg: '°',
  times: '×',
  shy: '\u00ad',
  thinsp: '\u2009',
  ensp: '\u2002',
  emsp: '\u2003',
};

/**
 * Reads a well-formed XML file. It ignores document types and the entities that the file declares. So it opens no
 * other file, and an entity cannot grow into a huge text.
 *
 * @throws {UnreadableError} at the first error of the file
 */
export function parseXml(text: string, reader: XmlReader): void {
  let depth = 0;
  let elements = 0;
  const parser = new SaxesParser({ xmlns: false, fragment: false });
  Object.assign(parser.ENTITIES, ENTITIES);
  parser.on('error', (error) => {
    throw new UnreadableError('damaged', error.message, { cause: error });
  });
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1;
    elements += 1;
    if (depth > LIMIT_DEPTH)
      throw new UnreadableError('too-costly', `elements are nested in more than ${LIMIT_DEPTH} levels`);
    if (elements > LIMIT_ELEMENTS)
      throw new UnreadableError('too-costly', `it has more than ${LIMIT_ELEMENTS} elements`);
    const named = Object.entries(attributes).map(([key, value]) => [toLocal(key), value]);
    reader.open({ name: toLocal(name), attributes: Object.fromEntries(named) as Record<string, string> });
  });
  parser.on('closetag', ({ name }) => {
    depth -= 1;
    reader.close(toLocal(name));
  });
  parser.on('text', (value) => reader.text(value));
  parser.on('cdata', (value) => reader.text(value));
  parser.write(text).close();
}

/**
 * @returns the outermost element of a well-formed XML file
 * @throws {UnreadableError} at the first error of the file
 */
export function parseXmlTree(text: string): XmlElement {
  const top: XmlElement = { name: '', attributes: {}, children: [] };
  const open = [top];
  parseXml(text, {
    open: (tag) => {
      const element = { ...tag, children: [] };
      open.at(-1)?.children.push(element);
      open.push(element);
    },
    close: () => open.pop(),
    text: (value) => open.length > 1 && open.at(-1)?.children.push(value),
  });
  const [root] = top.children;
  if (root === undefined || typeof root === 'string')
    throw new UnreadableError('damaged', 'it has no element');
  return root;
}

function toLocal(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
