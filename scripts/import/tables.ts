import type { Element } from 'hast';
import type { PhrasingContent, Table, TableCell, TableRow } from 'mdast';
import { toMark } from './tree.ts';

/**
 * Makes a table of Markdown. A merged cell has `{<}` or `{^}` in each further place that it covers. If the first row has
 * other cells than header cells, an empty row stands above.
 *
 * @param readCell reads the words of a cell
 * @returns undefined if no cell has words
 */
export function toTable(
  rows: readonly Element[],
  readCell: (cell: Element) => PhrasingContent[],
): Table | undefined {
  const grid: TableCell[][] = rows.map(() => []);
  for (const [y, row] of rows.entries()) {
    let x = 0;
    for (const cell of row.children.filter((child) => child.type === 'element')) {
      while (grid[y]?.[x]) x += 1;
      const width = toSpan(cell.properties.colSpan);
      const height = Math.min(toSpan(cell.properties.rowSpan), rows.length - y);
      for (let down = 0; down < height; down += 1)
        for (let right = 0; right < width; right += 1) {
          const children = right > 0 ? [toMark('{<}')] : down > 0 ? [toMark('{^}')] : readCell(cell);
          const line = grid[y + down];
          if (line) line[x + right] = { type: 'tableCell', children };
        }
      x += width;
    }
  }
  const columns = Math.max(...grid.map((row) => row.length));
  const filled: TableRow[] = grid
    .filter((row) =>
      row.some((cell) => (cell as TableCell | undefined)?.children.some((child) => child.type !== 'html')),
    )
    .map((row) => ({
      type: 'tableRow',
      children: Array.from({ length: columns }, (_, x) => row[x] ?? { type: 'tableCell', children: [] }),
    }));
  if (filled.length === 0) return undefined;
  const first = rows[0]?.children.filter((child) => child.type === 'element') ?? [];
  const hasHeader = first.length > 0 && first.every(({ tagName }) => tagName === 'th');
  const empty: TableRow = {
    type: 'tableRow',
    children: Array.from({ length: columns }, () => ({ type: 'tableCell', children: [] })),
  };
  return { type: 'table', children: hasHeader ? filled : [empty, ...filled] };
}

function toSpan(value: unknown): number {
  const span = Number(value ?? 1);
  return Number.isInteger(span) && span >= 1 && span <= 100 ? span : 1;
}
