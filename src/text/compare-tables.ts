import type { OriginalCell } from '../originals/reading.ts';
import type { WrittenWord } from './inline.ts';
import { faults, type Fault } from './problems.ts';
import type { ParsedSource, SourceWord } from './source.ts';
import type { PlacedCell, TableGrid, WrittenTable } from './table-grid.ts';

/** A table of the text, and the places of its cells. */
export interface ComparedTable {
  table: WrittenTable;
  grid: TableGrid;
}

/** Where the text and the source have a word. */
interface Difference {
  text: string;
  source: string;
}

/** A word of a table of the text, with its cell there and its cell in the source. */
interface WordInCells {
  written: WrittenWord;
  source: SourceWord;
  row: number;
  placed: PlacedCell;
  cell: OriginalCell;
}

/**
 * Compares the places of words in the tables of a text with those in the source: the cell, its column, and the cells
 * that are merged. A text may leave out empty rows and columns, and may have the words of a table without a table.
 *
 * @param found the place of each word in the source. Words that are in no cell there are not compared
 * @returns the first difference of each row
 */
export function compareTables(
  tables: readonly ComparedTable[],
  found: ReadonlyMap<WrittenWord, SourceWord>,
  { file }: Pick<ParsedSource, 'file'>,
): { line: number; fault: Fault }[] {
  return tables.flatMap((compared) => {
    const byTable = Map.groupBy(listWordsInCells(compared, found), ({ cell }) => cell.table);
    return [...byTable.values()].flatMap((words) => {
      const firsts = listFirsts(words);
      const faultyRows = new Set<number>();
      return words.flatMap((word) => {
        if (faultyRows.has(word.row)) return [];
        const difference = findDifference(word, firsts, compared.table.columnCount);
        if (difference === undefined) return [];
        faultyRows.add(word.row);
        const place = `content/sources/${file}:${word.source.line}`;
        return [
          {
            line: word.written.line,
            fault: faults.cellsDiffer(word.written.word, difference.text, place, difference.source),
          },
        ];
      });
    });
  });
}

function listWordsInCells(
  { grid }: ComparedTable,
  found: ReadonlyMap<WrittenWord, SourceWord>,
): WordInCells[] {
  return grid.rows.flatMap((cells, row) =>
    cells.flatMap((placed) =>
      placed.cell.words.flatMap((written): WordInCells[] => {
        const source = found.get(written);
        return source?.cell ? [{ written, source, row, placed, cell: source.cell }] : [];
      }),
    ),
  );
}

/** The words of a table that are in one table of the source. The first word of each row, cell and column stands for it. */
interface Firsts {
  rows: Map<number, WordInCells>;
  cells: Map<PlacedCell, WordInCells>;
  columns: Map<number, number>;
  /** The column of the text, by the column of the source. */
  columnsBySource: Map<number, number>;
}

function listFirsts(words: readonly WordInCells[]): Firsts {
  const firsts: Firsts = {
    rows: new Map(),
    cells: new Map(),
    columns: new Map(),
    columnsBySource: new Map(),
  };
  for (const word of words.toReversed()) {
    firsts.rows.set(word.row, word);
    firsts.cells.set(word.placed, word);
    firsts.columns.set(word.placed.column, word.cell.column);
    firsts.columnsBySource.set(word.cell.column, word.placed.column);
  }
  return firsts;
}

/** @returns in what the place of a word differs: what the text has, and what the source has */
function findDifference(
  { row, placed, cell }: WordInCells,
  { rows, cells, columns, columnsBySource }: Firsts,
  columnCount: number,
): Difference | undefined {
  const sameRow = rows.get(row);
  if (sameRow && sameRow.cell.row !== cell.row)
    return { text: `in the row of "${sameRow.written.word}"`, source: 'in another row' };
  const split = cells.get(placed);
  if (split && split.cell !== cell)
    return { text: `in the cell of "${split.written.word}"`, source: 'in another cell' };
  // A text may leave out columns without words. Then each of its columns still is one column of the source.
  const isWhole = columnCount === cell.columnCount;
  const isSameColumn =
    columns.get(placed.column) === cell.column && columnsBySource.get(cell.column) === placed.column;
  if (isWhole ? placed.column !== cell.column : !isSameColumn)
    return { text: `in column ${placed.column + 1}`, source: `in column ${cell.column + 1}` };
  if (isWhole && placed.columnSpan !== cell.columnSpan)
    return { text: `over ${toColumns(placed.columnSpan)}`, source: `over ${toColumns(cell.columnSpan)}` };
  for (let down = 1; down <= placed.rowSpan; down += 1) {
    const other = rows.get(row + down);
    const isBeside = down < placed.rowSpan;
    if (other === undefined || isBeside === other.cell.row < cell.row + cell.rowSpan) continue;
    const beside = `beside the row of "${other.written.word}"`;
    return isBeside
      ? { text: beside, source: 'above it' }
      : { text: `above the row of "${other.written.word}"`, source: 'beside it' };
  }
  return undefined;
}

function toColumns(count: number): string {
  return count === 1 ? 'one column' : `${count} columns`;
}
