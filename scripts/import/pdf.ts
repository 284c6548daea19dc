import { getDocumentProxy } from 'unpdf';
import { importedText } from '../../src/interface/imported-text.ts';
import { toReadingOrder } from '../../src/originals/pdf-order.ts';
import { toIsoDate } from './found-dates.ts';
import type { Rules } from './rules.ts';
import { readTextLines, type TextLine } from './text-lines.ts';
import type { OriginalTree } from './tree.ts';

/** A line of a page, and its place in points from the lower left corner of the page. */
interface PlacedLine {
  text: string;
  page: number;
  left: number;
  right: number;
  bottom: number;
  /** The height of its letters. */
  size: number;
}

/** No Arabic word begins so: `الأعمال` was read as `األعمال`. */
const TURNED_LETTERS = /(?<!\p{L})ا[اأإآ]ل/u;

const MARGIN_LINES = 2;

/** Makes the tree of a PDF: lines become paragraphs by their distances, and headings by the size of their letters. */
export async function readPdfTree(bytes: Uint8Array, rules: Rules): Promise<OriginalTree> {
  const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  const lines: PlacedLine[] = [];
  const lost: OriginalTree['lost'] = [];
  for (let page = 1; page <= document.numPages; page += 1) {
    const found = await readPage(document, page);
    if (found.length === 0) lost.push({ what: 'a page without text (a picture?)', near: `page ${page}` });
    lines.push(...found);
  }
  const turned = lines.find(({ text }) => TURNED_LETTERS.test(text));
  if (turned)
    lost.push({
      what: 'the order of ل and ا: programs write لا as one sign, and the file does not say which comes first. Compare these words with the file',
      near: turned.text.trim(),
    });
  const metadata: { info: object } = await document.getMetadata();
  const info = metadata.info as Record<string, unknown>;
  const read = (name: string) => {
    const value = info[name];
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
  };
  const made = toIsoDate(read('CreationDate') ?? '');
  const author = read('Author');
  return {
    blocks: readTextLines(describeLines(lines, document.numPages, rules), rules),
    facts: {
      title: read('Title'),
      language: read('Language'),
      made: made === undefined ? undefined : { value: made, place: importedText.property('CreationDate') },
      authors: author === undefined ? [] : [{ value: author, place: importedText.property('Author') }],
    },
    lost,
  };
}

async function readPage(
  document: Awaited<ReturnType<typeof getDocumentProxy>>,
  page: number,
): Promise<PlacedLine[]> {
  const loaded = await document.getPage(page);
  const { items } = await loaded.getTextContent();
  const lines: PlacedLine[] = [];
  let line: PlacedLine | undefined;
  for (const item of toReadingOrder(items.filter((one) => 'str' in one))) {
    const { str, transform, width, height, hasEOL } = item;
    const [, , , , left = 0, bottom = 0] = transform as number[];
    if (line === undefined) line = { text: '', page, left, right: left, bottom, size: 0 };
    line.text += str;
    if (str.trim() !== '') {
      if (line.size === 0) Object.assign(line, { left, bottom });
      line.right = left + width;
      line.size = Math.max(line.size, height);
    }
    if (!hasEOL) continue;
    lines.push(line);
    line = undefined;
  }
  if (line) lines.push(line);
  loaded.cleanup();
  return lines.filter(({ text }) => text.trim() !== '');
}

function describeLines(lines: readonly PlacedLine[], pageCount: number, rules: Rules): TextLine[] {
  const bodySize = findMost(lines, ({ size }) => Math.round(size * 2) / 2);
  const pitch = findPitch(lines);
  const furniture = findFurniture(lines, pageCount);
  const sizes = [
    ...new Set(lines.filter(({ size }) => size > bodySize * 1.14).map(({ size }) => Math.round(size))),
  ].toSorted((a, b) => b - a);
  const rightEdge = findMost(lines, ({ right }) => Math.round(right / 4) * 4);
  let before: PlacedLine | undefined;
  return lines.map((line) => {
    const leftOut = furniture.get(line);
    if (leftOut !== undefined && rules.take(`leave out: ${leftOut}`, line.text))
      return { text: line.text, leftOut };
    const isLarge = Math.round(line.size) > bodySize * 1.14 && line.text.trim().length < 160;
    const headingDepth = isLarge ? Math.min(6, sizes.indexOf(Math.round(line.size)) + 1) : undefined;
    const described = {
      text: line.text.trim(),
      headingDepth,
      begins: beginsParagraph(line, before, pitch, rightEdge),
    };
    before = line;
    return described;
  });
}

/** @returns undefined if the words decide */
function beginsParagraph(
  line: PlacedLine,
  before: PlacedLine | undefined,
  pitch: number,
  rightEdge: number,
): boolean | undefined {
  if (before === undefined || Math.abs(before.size - line.size) > 1) return true;
  const isFull = before.right > rightEdge - 40;
  // A paragraph may go on after the end of a page or column.
  if (before.page !== line.page || line.bottom > before.bottom + 1) {
    const goesOn = !/[.!?:;。！？”"]\s*$/u.test(before.text);
    return goesOn && isFull ? false : undefined;
  }
  if (before.bottom - line.bottom > pitch * 1.35) return true;
  if (line.left > before.left + 10 && isFull && /[.!?:;。]\s*$/u.test(before.text)) return true;
  return undefined;
}

/** @returns the value that most characters have */
function findMost(lines: readonly PlacedLine[], getValue: (line: PlacedLine) => number): number {
  const counts = new Map<number, number>();
  for (const line of lines) counts.set(getValue(line), (counts.get(getValue(line)) ?? 0) + line.text.length);
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** @returns the usual distance of two lines */
function findPitch(lines: readonly PlacedLine[]): number {
  const distances = lines.flatMap((line, index) => {
    const before = lines[index - 1];
    const distance = before?.page === line.page ? before.bottom - line.bottom : 0;
    return distance > 2 ? [Math.round(distance * 2) / 2] : [];
  });
  const counts = Map.groupBy(distances, (distance) => distance);
  return [...counts].toSorted((a, b) => b[1].length - a[1].length)[0]?.[0] ?? Infinity;
}

/** The first and last lines of pages that are the same, apart from numbers, are no words of the text. */
function findFurniture(lines: readonly PlacedLine[], pageCount: number): Map<PlacedLine, string> {
  const edges = [...Map.groupBy(lines, ({ page }) => page).values()].flatMap((page) => {
    const byHeight = page.toSorted((a, b) => b.bottom - a.bottom);
    return [...new Set([...byHeight.slice(0, MARGIN_LINES), ...byHeight.slice(-MARGIN_LINES)])];
  });
  const groups = Map.groupBy(edges, ({ text }) => text.trim().replaceAll(/[0-9０-９]+|\b[ivxlc]+\b/gu, '#'));
  const found = new Map<PlacedLine, string>();
  for (const [form, group] of groups) {
    const pages = new Set(group.map(({ page }) => page)).size;
    const isNumber = /^[-–—\s(]*#[-–—\s)]*(?:(?:of|\/)\s*#)?$/u.test(form);
    if (pages >= (isNumber ? 2 : 3) && pages >= pageCount * 0.3)
      for (const line of group)
        found.set(line, isNumber ? importedText.pageNumber : importedText.runningHead);
  }
  return found;
}
