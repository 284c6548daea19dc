import { DocxNumbering, type NumberedParagraph } from './docx-numbering.ts';
import { parseXml, type XmlTag } from './parse-xml.ts';
import { LineWriter, UnreadableError, type OriginalReading } from './reading.ts';
import { unzipParts } from './unzip.ts';

/** The parts to read. Word on the web calls them `document2.xml`, `footnotes2.xml` and so on. */
const PART = /^word\/(document|footnotes|endnotes|numbering|styles)\d*\.xml$/u;

/** Elements whose words are not part of the document: deleted words, the code of fields, and earlier forms. */
const PASSED_OVER = new Set(['del', 'moveFrom', 'instrText', 'delText', 'pPrChange', 'rPrChange']);

/** Word stores the lines above notes as notes of these types. */
const IS_LINE_ABOVE_NOTES = /^(?:separator|continuationSeparator|continuationNotice)$/u;

/**
 * Reads the runs of text (`w:t`) of a Word file (ECMA-376, part 1, section 17) in their order: main text, footnotes,
 * endnotes. It adds the numbers that Word prints before paragraphs and notes. Each paragraph is a line. The cells of a
 * table row are on one line. It reads no header or footer of a page, and no comment.
 */
export function readDocx(bytes: Uint8Array): OriginalReading {
  const found = unzipParts(bytes, (path) => PART.test(path));
  const parts = new Map([...found].map(([path, xml]) => [PART.exec(path)?.[1], xml]));
  const main = parts.get('document');
  if (main === undefined) throw new UnreadableError('damaged', 'it has no word/document.xml');
  const reader = new DocxReader(new DocxNumbering(parts.get('numbering'), parts.get('styles')));
  const notes = ['footnotes', 'endnotes'].flatMap((name) => parts.get(name) ?? []);
  return { lines: [main, ...notes].flatMap((part) => reader.read(part)) };
}

const REFERENCES: Readonly<Record<string, string>> = {
  footnoteReference: 'footnote',
  endnoteReference: 'endnote',
};

/** A paragraph that is being read. Paragraphs of a text box are inside it. Their words follow its own words. */
interface OpenParagraph {
  lines: LineWriter;
  inside: string[];
  numbering: NumberedParagraph;
  /** The number that Word prints before it. */
  number: string | undefined;
  /** Whether the end of the paragraph is deleted. Then its words are the beginning of the next paragraph. */
  isEndDeleted: boolean;
}

class DocxReader {
  readonly #numbering: DocxNumbering;
  /** The number that Word prints for each note, by its kind and id. The order of the references decides the numbers. */
  readonly #signs = new Map<string, string>();
  #lines: string[] = [];
  #paragraphs: OpenParagraph[] = [];
  /** The lines of each cell, for each row that is being read. */
  #rows: string[][][] = [];
  /** Whether the first form of each `AlternateContent` that is being read had words. */
  #choices: boolean[] = [];
  #passedOver = 0;
  #isText = false;
  #isProperties = false;
  /** The number of a note, before its first paragraph is read. */
  #sign = '';
  /** A paragraph with a deleted end, which continues in the next one. */
  #unended: OpenParagraph | undefined;

  constructor(numbering: DocxNumbering) {
    this.#numbering = numbering;
  }

  read(xml: string): string[] {
    this.#lines = [];
    parseXml(xml, {
      open: (tag) => this.#open(tag),
      close: (name) => this.#close(name),
      text: (text) => {
        if (!this.#isText || this.#passedOver > 0) return;
        this.#paragraphs.at(-1)?.lines.addText(text);
        if (this.#choices.length > 0) this.#choices[this.#choices.length - 1] = true;
      },
    });
    return this.#lines;
  }

  #open(tag: XmlTag): void {
    const { name, attributes } = tag;
    if (name === 'del' && this.#isProperties && this.#passedOver === 0) {
      const ended = this.#paragraphs.at(-1);
      if (ended) ended.isEndDeleted = true;
    }
    if (this.#passedOver > 0 || this.#isPassedOver(tag)) {
      this.#passedOver += 1;
      return;
    }
    const paragraph = this.#paragraphs.at(-1);
    const id = attributes.id ?? '';
    const note = REFERENCES[name];
    if (note !== undefined) {
      const sign = this.#signs.get(`${note} ${id}`) ?? String(this.#signs.size + 1);
      this.#signs.set(`${note} ${id}`, sign);
      // Some notes have a sign of their own, which the file has as a word.
      if (attributes.customMarkFollows === undefined) paragraph?.lines.addText(sign);
    } else if (name === 'footnote' || name === 'endnote') this.#sign = this.#signs.get(`${name} ${id}`) ?? '';
    else if (name === 'p') {
      const { lines = new LineWriter(), inside = [] } = this.#unended ?? {};
      this.#unended = undefined;
      this.#paragraphs.push({ lines, inside, numbering: {}, number: this.#sign, isEndDeleted: false });
      this.#sign = '';
    } else if (name === 'tr') this.#rows.push([]);
    else if (name === 'tc') this.#rows.at(-1)?.push([]);
    else if (name === 'AlternateContent') this.#choices.push(false);
    else if (name === 'pPr') this.#isProperties = true;
    else if (this.#isProperties && paragraph) readProperty(tag, paragraph.numbering);
    else if (name === 't') this.#isText = true;
    else if (name === 'tab' || name === 'ptab') paragraph?.lines.addSpace();
    else if (name === 'br' || name === 'cr') paragraph?.lines.endLine();
    else if (name === 'noBreakHyphen') paragraph?.lines.addText('\u2011');
    else if (name === 'softHyphen') paragraph?.lines.addText('\u00ad');
  }

  #close(name: string): void {
    if (this.#passedOver > 0) {
      this.#passedOver -= 1;
      return;
    }
    if (name === 'tc' || name === 'txbxContent' || name === 'body' || name.endsWith('note'))
      this.#endUnended();
    if (name === 't') this.#isText = false;
    else if (name === 'tr') this.#emit(joinCells(this.#rows.pop() ?? []));
    else if (name === 'AlternateContent') this.#choices.pop();
    else if (name === 'pPr') {
      this.#isProperties = false;
      const paragraph = this.#paragraphs.at(-1);
      if (paragraph) paragraph.number = this.#numbering.next(paragraph.numbering) ?? paragraph.number;
    } else if (name === 'p') this.#endParagraph();
  }

  #endParagraph(): void {
    const ended = this.#paragraphs.pop();
    if (ended === undefined) return;
    if (ended.isEndDeleted) this.#unended = ended;
    else this.#finish(ended);
  }

  #endUnended(): void {
    if (this.#unended) this.#finish(this.#unended);
    this.#unended = undefined;
  }

  #finish(ended: OpenParagraph): void {
    const [first, ...rest] = ended.lines.finish();
    const number = ended.number === undefined || ended.number === '' ? '' : `${ended.number} `;
    // Word prints no number before a paragraph without words.
    const found = [...(first === undefined ? [] : [number + first]), ...rest, ...ended.inside];
    const outer = this.#paragraphs.at(-1);
    if (outer) outer.inside.push(...found);
    else this.#emit(found);
  }

  #emit(found: string[]): void {
    (this.#rows.at(-1)?.at(-1) ?? this.#lines).push(...found);
  }

  #isPassedOver({ name, attributes }: XmlTag): boolean {
    if (name === 'footnote' || name === 'endnote') return IS_LINE_ABOVE_NOTES.test(attributes.type ?? '');
    // The second form is for old programs. It is read only if the first form has no words, such as a picture of a sign.
    if (name === 'Fallback') return this.#choices.at(-1) === true;
    return PASSED_OVER.has(name);
  }
}

function readProperty({ name, attributes: { val } }: XmlTag, numbering: NumberedParagraph): void {
  if (name === 'pStyle') numbering.style = val;
  else if (name === 'numId') numbering.numberingId = val;
  else if (name === 'ilvl') numbering.level = val;
}

/** If each cell of a row has at most one line, the row is one line. Otherwise each line of its cells is a line. */
function joinCells(cells: string[][]): string[] {
  return cells.every((cell) => cell.length <= 1) ? [cells.flat().join('\t')] : cells.flat();
}
