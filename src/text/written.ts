import type { BodyBlock, BodySection } from './body.ts';
import type { WrittenBlock } from './written-block.ts';

/** A table, and its number among the tables of the text. */
export interface NumberedTable {
  /** Counted from 1. */
  number: number;
  block: BodyBlock & { type: 'table' };
}

/** A passage as it is written, and what contains it. */
export interface PlacedBlock {
  block: WrittenBlock;
  /** The numbered passages around it and itself, the outermost first. Their printed numbers together cite it. */
  numbered: WrittenBlock[];
  /** If it is a row: its table. */
  table: NumberedTable | undefined;
}

/** @returns the number of each table of a text */
export function numberTables(sections: readonly BodySection[]): Map<BodyBlock, number> {
  const tables = listSectionBlocks(sections).flatMap(listTables);
  return new Map(tables.map((table, index) => [table, index + 1]));
}

/** @returns the passages of blocks in reading order */
export function listWritten(blocks: readonly BodyBlock[]): WrittenBlock[] {
  return placeBlocks(blocks).map(({ block }) => block);
}

/** @returns the passages of blocks in reading order, each with what contains it */
export function placeBlocks(
  blocks: readonly BodyBlock[],
  tables: ReadonlyMap<BodyBlock, number> = new Map(),
  above: readonly WrittenBlock[] = [],
): PlacedBlock[] {
  return blocks.flatMap((block): PlacedBlock[] => {
    switch (block.type) {
      case 'passage':
      case 'preformatted': {
        const { passage } = block;
        const numbered =
          passage.markerWords > 0 && above.at(-1) !== passage ? [...above, passage] : [...above];
        return [{ block: passage, numbered, table: undefined }];
      }
      case 'list':
        return block.items.flatMap((item) => {
          const [first] = item;
          const own = first?.type === 'passage' && first.passage.markerWords > 0 ? [first.passage] : [];
          return placeBlocks(item, tables, [...above, ...own]);
        });
      case 'quote':
        return placeBlocks(block.blocks, tables, above);
      case 'note':
        return placeBlocks(block.blocks, tables);
      case 'table': {
        const table = { number: tables.get(block) ?? 0, block };
        return block.table.rows.flatMap((row) =>
          row.block ? [{ block: row.block, numbered: [...above], table }] : [],
        );
      }
      case 'figure':
        return [];
    }
  });
}

function listSectionBlocks(sections: readonly BodySection[]): BodyBlock[] {
  return sections.flatMap(({ blocks, sections: below }) => [...blocks, ...listSectionBlocks(below)]);
}

function listTables(block: BodyBlock): BodyBlock[] {
  if (block.type === 'table') return [block];
  if (block.type === 'quote' || block.type === 'note') return block.blocks.flatMap(listTables);
  return block.type === 'list' ? block.items.flat().flatMap(listTables) : [];
}
