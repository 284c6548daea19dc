import { toPassageNumber } from '../schemas/ids.ts';
import { listWrittenWords } from './inline.ts';
import { toPrintedSign } from './match-words.ts';
import type { Cell, Passage, SourceLines } from './model.ts';
import { toProvision } from './provisions.ts';
import { listColumnHeadings } from './table-grid.ts';
import type { NumberedTable, PlacedBlock } from './written.ts';
import type { WrittenBlock } from './written-block.ts';

/** What a passage needs to know about the whole text. */
export interface NotesOfText {
  /** The id of the first passage of each note, by its label. */
  ids: ReadonlyMap<string, string>;
  /** The ids of the headings and passages that refer to each note, by its label. */
  references: ReadonlyMap<string, string[]>;
}

/** @returns a passage of the model. Fields without a value are left out */
export function toPassage(placed: PlacedBlock, sourceLines: SourceLines, notes: NotesOfText): Passage {
  const { block, numbered, table } = placed;
  const { id, role, isListItem, line, language, direction } = block;
  const lines = listLineStarts(block);
  const references = listNoteReferences(block, notes);
  const speaker = readSpeaker(block);
  return {
    id,
    number: toPassageNumber(id),
    text: toText(block),
    role,
    isListItem,
    sourceLines,
    line,
    ...(block.markerWords > 0 && {
      marker: toMarker(block),
      provision: toProvision(numbered.map(toMarker)),
    }),
    ...(language !== undefined && { language }),
    ...(direction !== undefined && { direction }),
    ...(lines.length > 0 && { lines }),
    ...(table && { row: toRow(block, table) }),
    ...(block.note !== undefined &&
      notes.ids.get(block.note) === id && {
        note: { sign: toPrintedSign(block.note), references: notes.references.get(block.note) ?? [] },
      }),
    ...(references.length > 0 && { noteReferences: references }),
    ...(role === 'preformatted' && { preformatted: toPreformatted(block) }),
    ...(speaker !== undefined && { speaker }),
  };
}

/** @returns the words of a heading or passage, separated by single spaces */
export function toText({ words }: Pick<WrittenBlock, 'words'>): string {
  return words.map(({ word }) => word).join(' ');
}

function toMarker({ words, markerWords }: WrittenBlock): string {
  return toText({ words: words.slice(0, markerWords) });
}

/** @returns the offset of each word in the text */
function listOffsets({ words }: Pick<WrittenBlock, 'words'>): number[] {
  let next = 0;
  return words.map(({ word }) => {
    const at = next;
    next += word.length + 1;
    return at;
  });
}

function listLineStarts(block: WrittenBlock): number[] {
  const offsets = listOffsets(block);
  return block.words.flatMap(({ startsLine }, index) => (startsLine === true ? [offsets[index] ?? 0] : []));
}

function listNoteReferences(block: WrittenBlock, { ids }: NotesOfText) {
  const offsets = listOffsets(block);
  return block.words.flatMap(({ notes = [] }, index) =>
    notes.map(({ at, label }) => ({
      at: (offsets[index] ?? 0) + at,
      sign: toPrintedSign(label),
      note: ids.get(label) ?? '',
    })),
  );
}

function toRow(
  block: WrittenBlock,
  { number, block: { table, grid } }: NumberedTable,
): NonNullable<Passage['row']> {
  const index = table.rows.findIndex((row) => row.block === block);
  const headings = listColumnHeadings(table, grid);
  const isHeader = table.rows[index]?.isHeader ?? false;
  let next = 0;
  const cells = (grid.rows[index] ?? []).map(({ cell, column, columnSpan, rowSpan }): Cell => {
    const text = toText(cell);
    const start = next;
    if (text !== '') next += text.length + 1;
    return {
      start,
      end: start + text.length,
      column,
      heading: isHeader ? '' : (headings[column] ?? ''),
      ...(columnSpan > 1 && { columnSpan }),
      ...(rowSpan > 1 && { rowSpan }),
    };
  });
  return { table: number, isHeader, cells };
}

function toPreformatted({ children }: WrittenBlock): string {
  return children.map((node) => (node.type === 'text' ? node.value : '')).join('');
}

/** In a speech, strong words at the beginning name the speaker. */
function readSpeaker({ role, children }: WrittenBlock): string | undefined {
  const [first] = children;
  if (role !== 'speech' || first?.type !== 'strong') return undefined;
  return toText({ words: listWrittenWords(first.children) }).replace(/[:：.]$/u, '');
}
