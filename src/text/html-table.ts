import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { fragments } from '../interface/fragments.ts';
import type { PlacedCell, TableGrid, WrittenTable } from './table-grid.ts';
import type { WrittenBlock } from './written-block.ts';

/** How a table gets the parts that all passages have. */
export interface TableParts {
  /** @returns id, number, role and language of a row or caption, as attributes */
  toAttributes: (passage: WrittenBlock) => Record<string, string | undefined>;
  renderPermalink: (passage: WrittenBlock) => Element;
  /** @returns the words of a cell of a row, with links to notes and corrections */
  renderCell: (row: WrittenBlock, cell: PlacedCell['cell']) => ElementContent[];
  renderWords: (passage: WrittenBlock) => ElementContent[];
  inLines: (elements: Element[]) => ElementContent[];
}

/**
 * A table that is wider than the page scrolls inside its box. The box can have the focus, so that keys can scroll it.
 *
 * @param captionWords the words of its caption, wherever the text has it
 */
export function renderTable(
  table: WrittenTable,
  grid: TableGrid,
  caption: WrittenBlock | undefined,
  captionWords: string,
  parts: TableParts,
): Element {
  const { inLines } = parts;
  const rows = table.rows.flatMap(({ block, isHeader }, index) =>
    block ? [{ isHeader, row: renderRow(table, block, grid.rows[index] ?? [], isHeader, parts) }] : [],
  );
  const head = rows.filter(({ isHeader }) => isHeader).map(({ row }) => row);
  const body = rows.filter(({ isHeader }) => !isHeader).map(({ row }) => row);
  const label = fragments.table(captionWords);
  return h('div', { class: 'table-box', role: 'group', tabIndex: 0, ariaLabel: label }, [
    h(
      'table',
      inLines([
        ...(caption
          ? [
              h('caption', parts.toAttributes(caption), [
                parts.renderPermalink(caption),
                ...parts.renderWords(caption),
              ]),
            ]
          : []),
        ...(head.length > 0 ? [h('thead', inLines(head))] : []),
        ...(body.length > 0 ? [h('tbody', inLines(body))] : []),
      ]),
    ),
  ]);
}

function renderRow(
  table: WrittenTable,
  row: WrittenBlock,
  cells: readonly PlacedCell[],
  isHeader: boolean,
  parts: TableParts,
): Element {
  const rendered = cells.map((placed, index) => {
    const { cell, column, columnSpan, rowSpan } = placed;
    const scope = toScope(placed, isHeader, table.hasRowHeaders);
    const content = parts.renderCell(row, cell);
    return h(
      scope === undefined ? 'td' : 'th',
      {
        scope,
        colSpan: columnSpan > 1 ? columnSpan : undefined,
        rowSpan: rowSpan > 1 ? rowSpan : undefined,
        dataAlign: table.align[column] ?? undefined,
      },
      index === 0 ? [parts.renderPermalink(row), ...content] : content,
    );
  });
  return h('tr', parts.toAttributes(row), parts.inLines(rendered));
}

/** A screen reader would announce an empty heading, so a heading without words is an ordinary cell. */
function toScope(
  { cell, column, columnSpan, rowSpan }: PlacedCell,
  isHeader: boolean,
  hasRowHeaders: boolean,
): string | undefined {
  if (cell.words.length === 0) return undefined;
  if (isHeader) return columnSpan > 1 ? 'colgroup' : 'col';
  if (!hasRowHeaders || column > 0) return undefined;
  return rowSpan > 1 ? 'rowgroup' : 'row';
}
