import { parseXml, type XmlTag } from './parse-xml.ts';
import { LineWriter, UnreadableError, type OriginalReading } from './reading.ts';
import { unzipParts } from './unzip.ts';

/** The main text, and the notes, in the order in which they are read. */
const MAIN = 'word/document.xml';
const NOTES = ['word/footnotes.xml', 'word/endnotes.xml'];

/** What is in these was deleted, is a copy of the same words for old programs, or is a program of a field. */
const PASSED_OVER = new Set(['del', 'moveFrom', 'Fallback', 'instrText', 'delText']);

/** Word itself writes these notes: the lines above notes. */
const IS_LINE_ABOVE_NOTES = /^(?:separator|continuationSeparator|continuationNotice)$/u;

/**
 * Reads the runs of text (`w:t`) of a Word file (ECMA-376, part 1, section 17) in their order: main text, footnotes,
 * endnotes. Each paragraph is a line; the cells of a table row are on one line. It shares no code with the importer, so
 * it can prove that the importer lost no word. It reads no header or footer of pages, and no comment.
 */
export function readDocx(bytes: Uint8Array): OriginalReading {
  const parts = unzipParts(bytes, (path) => path === MAIN || NOTES.includes(path));
  const main = parts.get(MAIN);
  if (main === undefined) throw new UnreadableError('damaged', `it has no ${MAIN}`);
  const notes = NOTES.flatMap((path) => parts.get(path) ?? []);
  return { lines: [main, ...notes].flatMap(readPart) };
}

/** A paragraph that is being read. Text boxes have paragraphs inside a paragraph; their words follow it. */
interface OpenParagraph {
  lines: LineWriter;
  inside: string[];
}

function readPart(xml: string): string[] {
  const lines: string[] = [];
  const paragraphs: OpenParagraph[] = [];
  /** The lines of the row of a table, one list for each cell; undefined outside tables. */
  const rows: string[][][] = [];
  let passedOver = 0;
  let isText = false;
  const emit = (found: string[]) => {
    const cell = rows.at(-1)?.at(-1);
    if (cell) cell.push(...found);
    else lines.push(...found);
  };
  parseXml(xml, {
    open: (tag) => {
      if (passedOver > 0 || isPassedOver(tag)) {
        passedOver += 1;
        return;
      }
      const line = paragraphs.at(-1)?.lines;
      if (tag.name === 'p') paragraphs.push({ lines: new LineWriter(), inside: [] });
      else if (tag.name === 'tr') rows.push([]);
      else if (tag.name === 'tc') rows.at(-1)?.push([]);
      else if (tag.name === 't') isText = true;
      else if (tag.name === 'tab' || tag.name === 'ptab') line?.addSpace();
      else if (tag.name === 'br' || tag.name === 'cr') line?.endLine();
      else if (tag.name === 'noBreakHyphen') line?.addText('\u2011');
      else if (tag.name === 'softHyphen') line?.addText('\u00ad');
    },
    close: (name) => {
      if (passedOver > 0) {
        passedOver -= 1;
        return;
      }
      if (name === 't') isText = false;
      else if (name === 'tr') emit(joinCells(rows.pop() ?? []));
      else if (name === 'p') {
        const ended = paragraphs.pop();
        if (ended === undefined) return;
        const outer = paragraphs.at(-1);
        const found = [...ended.lines.finish(), ...ended.inside];
        if (outer) outer.inside.push(...found);
        else emit(found);
      }
    },
    text: (text) => {
      if (isText && passedOver === 0) paragraphs.at(-1)?.lines.addText(text);
    },
  });
  return lines;
}

function isPassedOver({ name, attributes }: XmlTag): boolean {
  if (name === 'footnote' || name === 'endnote') return IS_LINE_ABOVE_NOTES.test(attributes.type ?? '');
  return PASSED_OVER.has(name);
}

/** A row whose cells have one line each is one line. The lines of other rows stay apart. */
function joinCells(cells: string[][]): string[] {
  return cells.every((cell) => cell.length <= 1) ? [cells.flat().join('\t')] : cells.flat();
}
