import type { DefaultTreeAdapterTypes } from 'parse5';
import type { OriginalCell } from './reading.ts';

type Element = DefaultTreeAdapterTypes.Element;

/** The greatest spans of the HTML Standard (section 4.9.11). */
const LIMIT_COLUMN_SPAN = 1_000;
const LIMIT_ROW_SPAN = 65_534;

/** A table with more places is not placed: a hostile page could make each cell cover millions of them. */
const LIMIT_PLACES = 200_000;

/**
 * Finds the places of the cells of a table, as the HTML Standard forms a table (section 4.9.12): a cell ends with its
 * group of rows.
 *
 * @param table the number of the table in the page
 * @returns the place of each cell; nothing for a table with too many places
 */
export function placeHtmlCells(element: Element, table: number): [Element, OriginalCell][] {
  const placed: [Element, OriginalCell][] = [];
  let first = 0;
  let places = 0;
  for (const rows of listRowGroups(element)) {
    const taken: boolean[][] = rows.map(() => []);
    for (const [row, cells] of rows.entries()) {
      let column = 0;
      for (const cell of cells) {
        while (taken[row]?.[column] === true) column += 1;
        const columnSpan = Math.min(readSpan(cell, 'colspan') || 1, LIMIT_COLUMN_SPAN);
        const wanted = Math.min(readSpan(cell, 'rowspan') || rows.length, LIMIT_ROW_SPAN);
        const rowSpan = Math.min(wanted, rows.length - row);
        places += columnSpan * rowSpan;
        if (places > LIMIT_PLACES) return [];
        for (const line of taken.slice(row, row + rowSpan))
          for (let right = 0; right < columnSpan; right += 1) line[column + right] = true;
        placed.push([cell, { table, row: first + row, column, rowSpan, columnSpan, columnCount: 0 }]);
        column += columnSpan;
      }
    }
    first += rows.length;
  }
  const columnCount = placed.reduce(
    (most, [, { column, columnSpan }]) => Math.max(most, column + columnSpan),
    0,
  );
  for (const [, cell] of placed) cell.columnCount = columnCount;
  return placed;
}

/** @returns the cells of each row, for each group of rows. Rows directly in the table are a group. */
function listRowGroups(table: Element): Element[][][] {
  const own = listChildren(table, ['tr']);
  const groups = listChildren(table, ['thead', 'tbody', 'tfoot']).map((group) => listChildren(group, ['tr']));
  return [own, ...groups].map((rows) => rows.map((row) => listChildren(row, ['td', 'th'])));
}

function listChildren({ childNodes }: Element, names: readonly string[]): Element[] {
  return childNodes.filter((node): node is Element => 'tagName' in node && names.includes(node.tagName));
}

/** @returns a span of 0 only if the page says so: the cell ends with its group */
function readSpan({ attrs }: Element, name: 'colspan' | 'rowspan'): number {
  const value = attrs.find((attribute) => attribute.name === name)?.value ?? '1';
  const digits = /^\s*\+?([0-9]+)/u.exec(value)?.[1];
  return digits === undefined ? 1 : Number(digits);
}
