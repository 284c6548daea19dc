import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes } from 'parse5';
import { decodeBytes, findByteOrderMark } from './decode-text.ts';
import { placeHtmlCells } from './html-cells.ts';
import { LineWriter, UnreadableError, type OriginalCell, type OriginalReading } from './reading.ts';

type Node = DefaultTreeAdapterTypes.Node;

/** Browsers show nothing of the text in these elements. */
const WITHOUT_WORDS = new Set(['head', 'script', 'style', 'template', 'iframe', 'noembed', 'noframes']);

/** Elements that begin and end a line, as the style sheet of the HTML Standard says (section 15.3). */
const BLOCKS = new Set(
  (
    'address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption ' +
    'figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol optgroup ' +
    'option p plaintext pre search section select summary table tbody tfoot thead title tr ul xmp'
  ).split(' '),
);

/** The words of a cell are on the line of its row, unless the cell has blocks. */
const CELLS = new Set(['td', 'th']);

/** Browsers show spaces and line ends in these elements. */
const PREFORMATTED = new Set(['pre', 'listing', 'xmp', 'plaintext', 'textarea']);

/** No real page is nested more deeply. The time of the parser grows with the depth. */
const LIMIT_DEPTH = 2_000;

const LIMIT_ELEMENTS = 1_000_000;

/** The tags are counted before the page is parsed, because the parser is too slow for a page nested too deeply. */
const TAG = /<(\/?)([a-z][^\s/>]*)/giu;
const NEVER_OPEN = new Set(
  'area base br col embed hr img input link meta param source track wbr p li td th tr dd dt option'.split(
    ' ',
  ),
);

/**
 * Reads the text nodes of a page in their order. Each block is a line. It shares no code with the
 * importer, so it can prove that the importer lost no word.
 *
 * @param label the encoding that the front matter names; if undefined, the page names its encoding, or it is UTF-8
 */
export function readHtml(bytes: Uint8Array, label?: string): OriginalReading {
  const { text, encoding } = decodeHtml(bytes, label);
  assertNotDeep(text);
  const lines = new LineWriter();
  const page = { lines, cells: new Map<Node, OriginalCell>(), tables: 0, cell: undefined };
  const open: (Node | (() => void))[] = [parseWithin(text)];
  for (let next = open.pop(); next; next = open.pop()) {
    if (typeof next === 'function') next();
    else open.push(...readNode(next, page).toReversed());
  }
  return { lines: lines.finish(), ...(lines.cells.length > 0 && { cells: lines.cells }), encoding };
}

/** A page while it is read. */
interface OpenPage {
  lines: LineWriter;
  /** The cells of the tables that are open or were read. */
  cells: Map<Node, OriginalCell>;
  /** How many tables began. */
  tables: number;
  /** The innermost open cell. */
  cell: OriginalCell | undefined;
}

/** Limits the elements, because a hostile page can make a parser open the same elements again in each paragraph. */
function parseWithin(text: string): Node {
  let elements = 0;
  const createElement: typeof defaultTreeAdapter.createElement = (...details) => {
    elements += 1;
    if (elements > LIMIT_ELEMENTS)
      throw new UnreadableError('too-costly', `it has more than ${LIMIT_ELEMENTS} elements`);
    return defaultTreeAdapter.createElement(...details);
  };
  return parse(text, { scriptingEnabled: false, treeAdapter: { ...defaultTreeAdapter, createElement } });
}

/** @returns the child nodes to read next, with functions to call before and after them. */
function readNode(node: Node, page: OpenPage): (Node | (() => void))[] {
  const { lines } = page;
  if (node.nodeName === '#text') {
    addText(node as DefaultTreeAdapterTypes.TextNode, lines);
    return [];
  }
  if (!('childNodes' in node)) return [];
  const { childNodes } = node;
  if (!('tagName' in node)) return childNodes;
  const { tagName } = node;
  if (WITHOUT_WORDS.has(tagName)) return [];
  if (tagName === 'br' || tagName === 'hr') lines.endLine();
  if (tagName === 'table') {
    page.tables += 1;
    for (const [element, cell] of placeHtmlCells(node, page.tables)) page.cells.set(element, cell);
  }
  if (CELLS.has(tagName)) {
    const outer = page.cell;
    const enter = (cell: OriginalCell | undefined) => () => {
      page.cell = cell;
      lines.enterCell(cell);
    };
    return [enter(page.cells.get(node)), ...childNodes, enter(outer)];
  }
  if (!BLOCKS.has(tagName)) return childNodes;
  lines.endLine();
  return [...childNodes, () => lines.endLine()];
}

/** The arrow of a link from a note back to its place. Programs write it right after the last word of the note. */
const ARROW_BACK = /↩[\uFE0E\uFE0F]?/gu;

function addText({ value, parentNode }: DefaultTreeAdapterTypes.TextNode, lines: LineWriter): void {
  if (!isPreformatted(parentNode)) {
    // It is a sign of the page and not a part of that word.
    lines.addText(value.replaceAll(ARROW_BACK, ' $& '));
    return;
  }
  for (const [index, line] of value.split('\n').entries()) {
    if (index > 0) lines.endLine();
    lines.addText(line);
  }
}

function isPreformatted(parent: DefaultTreeAdapterTypes.ParentNode | null): boolean {
  for (let node = parent; node && 'tagName' in node; node = node.parentNode)
    if (PREFORMATTED.has(node.tagName)) return true;
    else if (BLOCKS.has(node.tagName)) return false;
  return false;
}

/** Finds the encoding as the HTML Standard does: by the byte order mark, then `label`, then the page itself. */
export function decodeHtml(bytes: Uint8Array, label?: string): { text: string; encoding: string } {
  return decodeBytes(bytes, findByteOrderMark(bytes) ?? label ?? findDeclaredEncoding(bytes) ?? 'utf-8');
}

/** The standard looks for the declaration in the first 1,024 bytes. On some pages it is a little later. */
const DECLARED_WITHIN_BYTES = 4096;

/** @returns the encoding that a page (`<meta charset>`) or XML file declares about itself; undefined if none. */
export function findDeclaredEncoding(bytes: Uint8Array): string | undefined {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, DECLARED_WITHIN_BYTES));
  const label =
    /^<\?xml[^>]*\sencoding\s*=\s*["']([^"']+)["']/u.exec(start)?.[1] ??
    /<meta\b[^>]*\bcharset\s*=\s*["']?\s*([\w:.-]+)/iu.exec(start)?.[1];
  // If a declaration in Latin letters can be read, the page is not UTF-16, whatever it says. The standard uses UTF-8.
  return label !== undefined && /^utf-?16/iu.test(label) ? 'utf-8' : label;
}

function assertNotDeep(text: string): void {
  let depth = 0;
  for (const [, slash, name = ''] of text.matchAll(TAG)) {
    if (NEVER_OPEN.has(name.toLowerCase())) continue;
    depth = slash === '/' ? Math.max(0, depth - 1) : depth + 1;
    if (depth > LIMIT_DEPTH)
      throw new UnreadableError('too-costly', `elements are nested in more than ${LIMIT_DEPTH} levels`);
  }
}
