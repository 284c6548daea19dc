import { faults, type Fault } from './problems.ts';
import type { WrittenBlock, WrittenCell } from './written-block.ts';

/** A row of a table. */
export interface TableRow {
  /** Undefined for a first row without words: it is not printed. */
  block: WrittenBlock | undefined;
  /** Whether its cells are headings of columns. */
  isHeader: boolean;
  line: number;
}

/** A table as it is written in the file. */
export interface WrittenTable {
  rows: TableRow[];
  /** Whether the first cell of each row is its heading. */
  hasRowHeaders: boolean;
  /** How the words of each column are set; null if the table does not say. */
  align: readonly ('left' | 'right' | 'center' | null | undefined)[];
  columnCount: number;
}

/** A cell, and the columns and rows that it takes. */
export interface PlacedCell {
  cell: WrittenCell;
  /** Its first column, counted from 0. */
  column: number;
  columnSpan: number;
  rowSpan: number;
}

/** The cells of a table in their places. */
export interface TableGrid {
  /** For each row, the cells that begin in it. */
  rows: PlacedCell[][];
  faults: { line: number; fault: Fault }[];
}

/** @returns the cells with their spans. A cell `{<}` is part of the cell at its left, `{^}` of the one above. */
export function placeCells({ rows, columnCount }: WrittenTable): TableGrid {
  const found: TableGrid['faults'] = [];
  const owners: (PlacedCell | undefined)[][] = [];
  const placed = rows.map(({ block, isHeader, line }, row) => {
    const begun: PlacedCell[] = [];
    const owning: (PlacedCell | undefined)[] = [];
    owners.push(owning);
    const cells = block?.cells ?? [];
    for (let column = 0; column < columnCount; column += 1) {
      const cell = cells[column] ?? { children: [], words: [], mergedInto: undefined };
      const isAbove = cell.mergedInto === 'above' && rows[row - 1]?.isHeader === isHeader;
      const owner =
        cell.mergedInto === 'left'
          ? owning[column - 1]
          : isAbove && rows[row - 1]?.block
            ? owners[row - 1]?.[column]
            : undefined;
      if (cell.mergedInto !== undefined && owner === undefined)
        found.push({
          line,
          fault: faults.mergedWithNothing(cell.mergedInto === 'left' ? 'at its left' : 'above it'),
        });
      if (owner) {
        owner.columnSpan = Math.max(owner.columnSpan, column - owner.column + 1);
        owning.push(owner);
        continue;
      }
      const own = { cell, column, columnSpan: 1, rowSpan: 1 };
      if (block) begun.push(own);
      owning.push(own);
    }
    for (const owner of new Set(owning.filter((one) => one !== undefined && !begun.includes(one))))
      if (owner && block) owner.rowSpan += 1;
    return begun;
  });
  found.push(...checkRectangles(placed, owners, rows));
  return { rows: placed, faults: found };
}

/** A merged cell must be a rectangle, because HTML has no other shape. */
function checkRectangles(
  placed: readonly PlacedCell[][],
  owners: readonly (PlacedCell | undefined)[][],
  rows: readonly TableRow[],
): TableGrid['faults'] {
  return placed.flatMap((cells, row) =>
    cells.flatMap((cell) => {
      const { column, columnSpan, rowSpan } = cell;
      const isWhole = Array.from({ length: rowSpan }, (_, down) =>
        Array.from({ length: columnSpan }, (_, right) => owners[row + down]?.[column + right] === cell),
      ).every((owned) => owned.every(Boolean));
      return isWhole ? [] : [{ line: rows[row]?.line ?? 1, fault: faults.mergedNoRectangle() }];
    }),
  );
}

/** @returns for each column, the words of its headings, from top to bottom */
export function listColumnHeadings(table: WrittenTable, { rows }: TableGrid): string[] {
  return Array.from({ length: table.columnCount }, (_, column) =>
    rows
      .flatMap((cells, row) => (table.rows[row]?.isHeader === true ? cells : []))
      .filter((cell) => cell.column <= column && column < cell.column + cell.columnSpan)
      .flatMap(({ cell }) => cell.words.map(({ word }) => word))
      .join(' '),
  );
}
