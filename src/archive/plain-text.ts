import type { Passage, Section, TextDocument } from '../text/model.ts';

/**
 * If the host does not name the encoding of plain text, browsers guess, and guess wrong. They trust this mark more than
 * the host. The other formats do not have it: src/decisions.md says why.
 */
const BYTE_ORDER_MARK = '\uFEFF';

/** Letters that are twice as wide as others in a font of fixed width. */
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/gu;

/** Marks that are above or below another letter, and take no column. */
const NARROW = /[\p{M}\p{Default_Ignorable_Code_Point}]/gu;

const INDENT = '  ';
const BETWEEN_CELLS = '  ';

/**
 * @returns a byte order mark, then only the words of the text in their order: title, headings and passages, with a
 *   blank line between them. List items begin with two spaces for each level. The columns of a table are aligned,
 *   printed lines are kept, and the sign of a note is in square brackets
 */
export function toPlainText(document: TextDocument): string {
  const { frontMatter, sections, beforeTitle } = document;
  const [opening] = sections;
  const above = opening && beforeTitle > 0 ? toParagraphs(opening.passages.slice(0, beforeTitle)) : [];
  const paragraphs = [
    ...above,
    frontMatter.title,
    ...sections.flatMap((section) => toSectionParagraphs(section, section === opening ? beforeTitle : 0)),
  ];
  return `${BYTE_ORDER_MARK}${paragraphs.join('\n\n')}\n`;
}

/** @param first the position of the first passage to print */
function toSectionParagraphs(section: Section, first: number): string[] {
  return [
    ...(section.heading === undefined ? [] : [section.heading]),
    ...toParagraphs(section.passages.slice(first)),
    ...section.sections.flatMap((below) => toSectionParagraphs(below, 0)),
  ];
}

/** @returns a paragraph for each passage, and one for all rows of a table */
function toParagraphs(passages: readonly Passage[]): string[] {
  const groups: Passage[][] = [];
  for (const passage of passages) {
    const table = groups.at(-1)?.[0]?.row?.table;
    if (table !== undefined && passage.row?.table === table) groups.at(-1)?.push(passage);
    else groups.push([passage]);
  }
  return groups.map((group) => (group[0]?.row ? toTable(group) : group.map(toParagraph).join('\n')));
}

function toParagraph(passage: Passage): string {
  const { isListItem, note, preformatted, provision = '', role } = passage;
  if (preformatted !== undefined) return preformatted;
  const level = isListItem ? 1 + (provision.match(/\(/gu)?.length ?? 0) : role === 'definition' ? 1 : 0;
  const sign = note ? `[${note.sign}] ` : '';
  const lines = toLines(passage).map((line) => INDENT.repeat(level) + line);
  return lines.join('\n').replace(/(?=\S)/u, sign);
}

/** @returns the lines of a passage, with the signs of notes */
function toLines({ text, lines = [], noteReferences = [] }: Passage): string[] {
  const starts = [0, ...lines];
  return starts.map((start, index) =>
    withSigns(text, start, starts[index + 1] ?? text.length, noteReferences).trimEnd(),
  );
}

/** @returns a part of a text with the signs of its notes */
function withSigns(
  text: string,
  start: number,
  end: number,
  references: NonNullable<Passage['noteReferences']>,
): string {
  return references
    .filter(({ at }) => start <= at && at <= end && !(at === start && start > 0))
    .toReversed()
    .reduce(
      (part, { at, sign }) => `${part.slice(0, at - start)}[${sign}]${part.slice(at - start)}`,
      text.slice(start, end),
    );
}

/** @returns the rows, with aligned columns */
function toTable(rows: readonly Passage[]): string {
  const cells = rows.map(({ text, row, noteReferences = [] }) =>
    (row?.cells ?? []).map((cell) => ({
      ...cell,
      words: withSigns(text, cell.start, cell.end, noteReferences),
    })),
  );
  const widths: number[] = [];
  for (const { column, columnSpan, words } of cells.flat())
    if (columnSpan === undefined) widths[column] = Math.max(widths[column] ?? 0, measure(words));
  const starts = widths.map((_, column) =>
    widths.slice(0, column).reduce((sum, width) => sum + width + BETWEEN_CELLS.length, 0),
  );
  return cells
    .map((row) =>
      row.reduce((line, { column, words }) => {
        const gap = (starts[column] ?? 0) - measure(line);
        return words === ''
          ? line
          : line + ' '.repeat(line === '' ? gap : Math.max(gap, BETWEEN_CELLS.length)) + words;
      }, ''),
    )
    .join('\n');
}

/** @returns how many columns a text takes in a font of fixed width */
function measure(text: string): number {
  const shown = text.replaceAll(NARROW, '');
  return Array.from(shown).length + (shown.match(WIDE)?.length ?? 0);
}
