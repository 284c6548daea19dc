import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { fragments } from '../interface/fragments.ts';
import { toPassageNumber } from '../schemas/ids.ts';
import type { BodyBlock } from './body.ts';
import { markCorrections } from './correction-marks.ts';
import { renderTable } from './html-table.ts';
import { toHtmlNodes } from './inline.ts';
import { toPrintedSign } from './match-words.ts';
import type { Correction, Figure } from './model.ts';
import type { WrittenBlock } from './written-block.ts';

/** What the blocks of a text need to know about the whole text. */
export interface TextContext {
  corrections: readonly Correction[];
  /** The id of the first passage of each note, by the label of the note. */
  notes: ReadonlyMap<string, string>;
  figures: readonly Figure[];
}

/** Renders the blocks of one text. It counts the references to each note, so that each has an id of its own. */
export class BlockRenderer {
  readonly #context: TextContext;
  readonly #references = new Map<string, number>();
  /** How often the text refers to each note. */
  readonly #referenceCounts: ReadonlyMap<string, number>;

  /** @param labels the labels of all references to notes, in the order of the text */
  constructor(context: TextContext, labels: readonly string[]) {
    this.#context = context;
    this.#referenceCounts = new Map(
      [...Map.groupBy(labels, (label) => label)].map(([label, all]) => [label, all.length]),
    );
  }

  /** Parts that belong together follow each other: captions of tables and figures, terms and meanings, notes. */
  renderBlocks(blocks: readonly BodyBlock[]): Element[] {
    const elements: Element[] = [];
    for (let index = 0; index < blocks.length; index += 1) {
      const block = blocks[index];
      if (block === undefined) continue;
      const next = blocks[index + 1];
      const following = takeWhile(blocks.slice(index + 1), (one) => isOfSameGroup(block, one));
      if (block.type === 'passage' && block.passage.role === 'caption' && next?.type === 'table') {
        elements.push(this.#renderTable(next, block.passage));
        index += 1;
      } else if (block.type === 'table') {
        const after = next?.type === 'passage' && next.passage.role === 'caption' ? next.passage : undefined;
        elements.push(
          this.#renderTable(block, undefined, blocks[index + 2]?.type === 'table' ? undefined : after),
        );
      } else if (block.type === 'passage' && block.passage.role === 'term') {
        elements.push(this.#renderDefinitions([block, ...following]));
        index += following.length;
      } else if (block.type === 'note') {
        elements.push(this.#renderNotes([block, ...following]));
        index += following.length;
      } else if (block.type === 'figure') {
        elements.push(this.#renderFigure(block, following));
        index += following.length;
      } else elements.push(this.#renderBlock(block));
    }
    return elements;
  }

  /** @returns the words of a heading or passage, with links to notes and corrections */
  renderInline({ id, role, children, markerWords }: WrittenBlock): ElementContent[] {
    // Spaces at the beginning of a preformatted line stay.
    const nodes =
      role === 'preformatted'
        ? children.flatMap((node) =>
            node.type === 'text' ? [{ type: 'text' as const, value: node.value }] : [],
          )
        : toHtmlNodes(children, (label) => this.#renderReference(label));
    return markCorrections(
      markNumber(nodes, markerWords),
      this.#context.corrections.filter(({ fragmentId }) => fragmentId === id),
    );
  }

  #renderBlock(block: BodyBlock): Element {
    switch (block.type) {
      case 'passage':
        return this.#renderPassage('p', block.passage);
      case 'quote':
        return h('blockquote', inLines(this.renderBlocks(block.blocks)));
      case 'preformatted':
        return h('pre', { ...toAttributes(block.passage), tabIndex: 0 }, this.#renderContent(block.passage));
      case 'list': {
        const items = inLines(block.items.map((item) => this.#renderItem(item)));
        return block.isNumbered ? h('ol', { class: 'provisions' }, items) : h('ul', items);
      }
      default:
        // `renderBlocks` renders all other types, each with the blocks that belong to it.
        return h('div');
    }
  }

  /** An item with only one passage has the id of that passage. An item with several blocks contains them. */
  #renderItem(blocks: readonly BodyBlock[]): Element {
    const [first] = blocks;
    if (blocks.length === 1 && first?.type === 'passage') return this.#renderPassage('li', first.passage);
    return h('li', inLines(this.renderBlocks(blocks)));
  }

  #renderPassage(tagName: string, passage: WrittenBlock, before: ElementContent[] = []): Element {
    return h(tagName, toAttributes(passage), this.#renderContent(passage, before));
  }

  #renderContent(passage: WrittenBlock, before: ElementContent[] = []): ElementContent[] {
    return [renderPassageLink(passage), ...before, ...this.renderInline(passage)];
  }

  #renderDefinitions(blocks: readonly BodyBlock[]): Element {
    const entries = blocks.flatMap((block) =>
      block.type === 'passage'
        ? [this.#renderPassage(block.passage.role === 'term' ? 'dt' : 'dd', block.passage)]
        : [],
    );
    return h('dl', inLines(entries));
  }

  #renderTable(
    { table, grid }: BodyBlock & { type: 'table' },
    caption: WrittenBlock | undefined,
    after: WrittenBlock | undefined = caption,
  ): Element {
    return renderTable(table, grid, caption, after ? toWords(after) : '', {
      toAttributes,
      inLines,
      renderPermalink: renderPassageLink,
      renderWords: (passage) => this.renderInline(passage),
      renderCell: (row, cell) => this.#renderCell(row, cell.children),
    });
  }

  /** The offsets of a correction count the words of the whole row, so each cell is cut out of the marked row. */
  #renderCell(row: WrittenBlock, children: WrittenBlock['children']): ElementContent[] {
    const corrections = this.#context.corrections.filter(({ fragmentId }) => fragmentId === row.id);
    const words = row.cells?.map((cell) => cell.words.map(({ word }) => word).join(' ')) ?? [];
    const index = row.cells?.findIndex((cell) => cell.children === children) ?? 0;
    const start = words.slice(0, index).reduce((sum, text) => sum + text.length + (text === '' ? 0 : 1), 0);
    const end = start + (words[index] ?? '').length;
    const inside = corrections
      .filter((correction) => start <= correction.start && correction.end <= end)
      .map((correction) => ({
        ...correction,
        start: correction.start - start,
        end: correction.end - start,
      }));
    return markCorrections(
      toHtmlNodes(children, (label) => this.#renderReference(label)),
      inside,
    );
  }

  #renderNotes(blocks: readonly BodyBlock[]): Element {
    const items = blocks.flatMap((block) => (block.type === 'note' ? [this.#renderNote(block)] : []));
    return h('ul', { class: 'footnotes' }, inLines(items));
  }

  /** The sign of a note leads back to the words that refer to it. */
  #renderNote({ label, blocks }: BodyBlock & { type: 'note' }): Element {
    const [first, ...rest] = blocks;
    const back = this.#renderBackLinks(label);
    if (first?.type !== 'passage') return h('li', inLines([...back, ...this.renderBlocks(blocks)]));
    if (rest.length === 0) return this.#renderPassage('li', first.passage, back);
    return h('li', inLines([this.#renderPassage('p', first.passage, back), ...this.renderBlocks(rest)]));
  }

  #renderBackLinks(label: string): Element[] {
    const note = this.#context.notes.get(label) ?? '';
    const sign = toPrintedSign(label);
    return Array.from({ length: this.#referenceCounts.get(label) ?? 1 }, (_, index) =>
      h('a', {
        class: 'note-back',
        role: 'doc-backlink',
        href: `#${toReferenceId(note, index + 1)}`,
        dataSign: index === 0 ? sign : `↑${index + 1}`,
        ariaLabel: index === 0 ? fragments.backFromNote(sign) : fragments.backToPlace(index + 1),
      }),
    );
  }

  #renderReference(label: string): ElementContent[] {
    const note = this.#context.notes.get(label);
    if (note === undefined) return [];
    const count = (this.#references.get(label) ?? 0) + 1;
    this.#references.set(label, count);
    const sign = toPrintedSign(label);
    return [
      h('a', {
        class: 'note-reference',
        role: 'doc-noteref',
        id: toReferenceId(note, count),
        href: `#${note}`,
        dataSign: sign,
        ariaLabel: fragments.note(sign),
      }),
    ];
  }

  #renderFigure({ figure }: BodyBlock & { type: 'figure' }, captions: readonly BodyBlock[]): Element {
    const found = this.#context.figures.find(({ file }) => file === figure.file);
    const image = h('img', {
      src: `../../figures/${figure.file}`,
      alt: figure.alternative,
      width: found?.width,
      height: found?.height,
      loading: 'lazy',
    });
    const caption = captions.map((block) => this.#renderBlock(block));
    return h('figure', inLines([image, ...(caption.length > 0 ? [h('figcaption', inLines(caption))] : [])]));
  }
}

/** @returns whether a block belongs to the group that the first block begins */
function isOfSameGroup(first: BodyBlock, block: BodyBlock): boolean {
  if (first.type === 'note') return block.type === 'note';
  if (block.type !== 'passage') return false;
  const { role } = block.passage;
  if (first.type === 'figure') return role === 'caption' || role === 'credit';
  return role === 'term' || role === 'definition';
}

function takeWhile<Value>(values: readonly Value[], isWanted: (value: Value) => boolean): Value[] {
  const end = values.findIndex((value) => !isWanted(value));
  return values.slice(0, end === -1 ? undefined : end);
}

/** @returns the id of a reference to a note. It begins with `ui-`, because it is not an id of the text. */
function toReferenceId(note: string, count: number): string {
  return count === 1 ? `ui-note-${note}` : `ui-note-${note}-${count}`;
}

/** Puts the printed number of an item in an element of its own, so that a style can place it as a list marker. */
function markNumber(nodes: ElementContent[], markerWords: number): ElementContent[] {
  const [first, ...rest] = nodes;
  if (markerWords === 0 || first?.type !== 'text') return nodes;
  const found = new RegExp(`^\\s*\\S+(?:\\s+\\S+){${markerWords - 1}}`, 'u').exec(first.value);
  if (!found) return nodes;
  const [marker] = found;
  return [
    h('span', { class: 'marker' }, marker.trimStart()),
    { type: 'text', value: first.value.slice(marker.length) },
    ...rest,
  ];
}

function toAttributes({ id, role, language, direction }: WrittenBlock): Record<string, string | undefined> {
  return {
    id,
    dataPassage: String(toPassageNumber(id)),
    dataRole: role,
    lang: language,
    dir: direction,
  };
}

function renderPassageLink({ id }: WrittenBlock): Element {
  const number = toPassageNumber(id);
  return renderPermalink(id, fragments.linkToParagraph(number), number);
}

/** @returns the link to a heading or passage. The style sheet shows its sign or number */
export function renderPermalink(id: string, label: string, number?: number): Element {
  return h('a', {
    class: 'permalink',
    href: `#${id}`,
    dataNumber: number && String(number),
    ariaLabel: label,
  });
}

/** Puts line ends between blocks, so that their words are separate in `textContent`. */
export function inLines(elements: Element[]): ElementContent[] {
  const lineEnd: ElementContent = { type: 'text', value: '\n' };
  return [lineEnd, ...elements.flatMap((element) => [element, lineEnd])];
}

function toWords({ words }: WrittenBlock): string {
  return words.map(({ word }) => word).join(' ');
}
