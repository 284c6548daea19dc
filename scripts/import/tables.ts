import type { Element } from 'hast';
import type { PhrasingContent, Table, TableCell, TableRow } from 'mdast';
import { hasElement, toRawText } from './html-tree.ts';
import { toMark } from './tree.ts';

/** A row, and the part of the table that it is in: its cells cover no row of another part. */
interface GroupedRow {
  row: Element;
  group: Element;
}

/** @returns the rows of a table, also of its head, body and foot */
export function listRows(table: Element): Element[] {
  return groupRows(table).map(({ row }) => row);
}

function groupRows(group: Element): GroupedRow[] {
  return group.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    if (child.tagName === 'tr') return [{ row: child, group }];
    return ['thead', 'tbody', 'tfoot'].includes(child.tagName) ? groupRows(child) : [];
  });
}

/** A table that only places words on the page has one column, other tables, or whole parts of the text. */
export function isDataTable(table: Element): boolean {
  const rows = listRows(table).map(listCells);
  const cells = rows.flat();
  const columns = Math.max(0, ...rows.map((row) => row.length));
  if (rows.length === 0 || columns < 2 || (rows.length === 1 && columns === 2 && cells.length < 3))
    return false;
  return cells.every(
    (cell) => !hasElement(cell, /^(?:table|h[1-6]|blockquote|form)$/u) && toRawText(cell).length < 6_000,
  );
}

/** A place of the grid: the cell itself, or a mark that it is part of another cell. */
interface Place {
  children: PhrasingContent[];
  /** The row in which its cell begins. */
  from: number;
}

/**
 * Makes a table of Markdown. A merged cell has `{<}` or `{^}` in each further place that it covers. If the first row has
 * other cells than header cells, an empty row stands above.
 *
 * @param readCell reads the words of a cell
 * @returns undefined if no cell has words
 */
export function toTable(table: Element, readCell: (cell: Element) => PhrasingContent[]): Table | undefined {
  const rows = groupRows(table);
  const headers = countHeaders(rows);
  const grid = placeCells(rows, headers, readCell);
  const columns = Math.max(...grid.map((row) => row.length));
  const isFilled = (row: readonly (Place | undefined)[]) =>
    row.some((place) => place?.children.some(({ type }) => type !== 'html'));
  const filled = grid.flatMap((row, y): TableRow[] => {
    if (!isFilled(row)) return [];
    const isFurtherHeader = y > 0 && y < headers;
    return [
      {
        type: 'tableRow',
        children: Array.from({ length: columns }, (_, x): TableCell => {
          const { children = [], from = y } = row[x] ?? {};
          // The row in which the cell begins may have been empty.
          const own = from === y || isFilled(grid[from] ?? []) ? children : [];
          const mark = isFurtherHeader && x === columns - 1 ? [toMark(' {.header}')] : [];
          return { type: 'tableCell', children: [...own, ...mark] };
        }),
      },
    ];
  });
  if (filled.length === 0) return undefined;
  const empty: TableRow = {
    type: 'tableRow',
    children: Array.from({ length: columns }, () => ({ type: 'tableCell', children: [] })),
  };
  return { type: 'table', children: headers > 0 ? filled : [empty, ...filled] };
}

/** @returns how many of the first rows are headers: rows of header cells, and rows that such a cell covers */
function countHeaders(rows: readonly GroupedRow[]): number {
  const isHeader = ({ row }: GroupedRow) =>
    listCells(row).length > 0 && listCells(row).every(({ tagName }) => tagName === 'th');
  if (rows[0] === undefined || !isHeader(rows[0])) return 0;
  let count = 1;
  for (const [y, { row, group }] of rows.entries()) {
    if (y >= count) break;
    const height = Math.max(...listCells(row).map(({ properties }) => toSpan(properties.rowSpan)));
    const within = rows.findLastIndex((other) => other.group === group) + 1;
    const next = rows[y + 1];
    const goesOn = group.tagName === 'thead' && next?.group === group && isHeader(next);
    count = Math.max(count, Math.min(y + height, within), goesOn ? y + 2 : 0);
  }
  return count;
}

function placeCells(
  rows: readonly GroupedRow[],
  headers: number,
  readCell: (cell: Element) => PhrasingContent[],
): (Place | undefined)[][] {
  const grid: (Place | undefined)[][] = rows.map(() => []);
  for (const [y, { row, group }] of rows.entries()) {
    const end = y < headers ? headers : rows.findLastIndex((other) => other.group === group) + 1;
    let x = 0;
    for (const cell of listCells(row)) {
      while (grid[y]?.[x]) x += 1;
      const width = toSpan(cell.properties.colSpan);
      // A span of 0 means all further rows of the group.
      const wanted = Number(cell.properties.rowSpan) === 0 ? end - y : toSpan(cell.properties.rowSpan);
      const height = Math.min(wanted, end - y);
      const words = readCell(cell);
      for (let down = 0; down < height; down += 1)
        for (let right = 0; right < width; right += 1) {
          const children = right > 0 ? [toMark('{<}')] : down > 0 ? [toMark('{^}')] : words;
          const line = grid[y + down];
          if (line) line[x + right] = { children, from: y };
        }
      x += width;
    }
  }
  return grid;
}

function listCells({ children }: Element): Element[] {
  return children.filter((child) => child.type === 'element');
}

function toSpan(value: unknown): number {
  const span = Number(value ?? 1);
  return Number.isInteger(span) && span >= 1 && span <= 100 ? span : 1;
}
