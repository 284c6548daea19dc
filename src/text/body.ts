import type { BlockContent, Heading, List, ListItem, PhrasingContent, RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { isPassageId, isSectionId, OPENING_ID } from '../schemas/ids.ts';
import { checkInline, describeNode, listWords, type Word } from './inline.ts';
import { findStrayMark, takeMark, type Mark } from './marks.ts';
import { PASSAGE_ROLES, type PassageRole } from './model.ts';
import { faults, toProblem, type Fault, type Problem } from './problems.ts';

/** A heading or passage as written: its id, its words and its inline content. */
export interface WrittenBlock {
  kind: 'heading' | 'passage';
  /** The id written at its end, or an empty string where there is none: a problem says so. */
  id: string;
  role: PassageRole | undefined;
  isListItem: boolean;
  children: PhrasingContent[];
  words: Word[];
  line: number;
  /** Where in the file's text a mark goes: the offsets of the one that is there, or of the place for one. */
  markAt: { start: number; end: number };
}

/** What a section holds directly, in order and as it nests. */
export type BodyBlock =
  | { type: 'passage'; passage: WrittenBlock }
  | { type: 'list'; items: BodyBlock[][] }
  | { type: 'quote'; blocks: BodyBlock[] };

/** A section as written. */
export interface BodySection {
  id: string;
  heading: WrittenBlock | undefined;
  level: number;
  line: number;
  blocks: BodyBlock[];
  sections: BodySection[];
}

/** The body of a document, read. */
export interface Body {
  sections: BodySection[];
  /** Every heading and passage in reading order. */
  blocks: WrittenBlock[];
  /** Whether everything could be read: only then do its words say anything about the source's. */
  isWhole: boolean;
  problems: Problem[];
}

const LINE_NESTED_TOO_DEEPLY = /^(?:[ \t]*(?:>|[-*+](?=[ \t]))){9}/u;

/**
 * Reads the Markdown of a document.
 *
 * @param file the path that problems name
 * @param text the whole text of the file
 * @param bodyLine the line, counted from 1, on which the Markdown begins; what is above is not read
 */
export function readBody(file: string, text: string, bodyLine: number): Body {
  const lines = text.split('\n');
  const deep = lines.findIndex((line, index) => index >= bodyLine - 1 && LINE_NESTED_TOO_DEEPLY.test(line));
  if (deep !== -1) {
    return { sections: [], blocks: [], isWhole: false, problems: [toProblem(file, deep + 1, faults.tooDeep())] };
  }
  // Blank lines in place of the front matter keep every position true to the file.
  const head = lines.slice(0, bodyLine - 1).map((line) => ' '.repeat(line.length));
  const root = unified().use(remarkParse).use(remarkGfm).parse([...head, ...lines.slice(bodyLine - 1)].join('\n'));
  return new BodyReader(file).read(root.children);
}

class BodyReader {
  readonly #file: string;
  readonly #blocks: WrittenBlock[] = [];
  readonly #problems: Problem[] = [];
  #isWhole = true;
  readonly #lineById = new Map<string, number>();

  constructor(file: string) {
    this.#file = file;
  }

  read(nodes: RootContent[]): Body {
    const sections: BodySection[] = [];
    const open: BodySection[] = [];
    for (const node of nodes) {
      if (node.type === 'heading') {
        // No heading belongs to the opening: it ends with the first one.
        if (open[0]?.heading === undefined) open.pop();
        const section = this.#readSection(node, open.at(-1)?.level ?? 1);
        while ((open.at(-1)?.level ?? 0) >= section.level) open.pop();
        (open.at(-1)?.sections ?? sections).push(section);
        open.push(section);
        continue;
      }
      if (open.length === 0) {
        const line = node.position?.start.line ?? 1;
        const opening = { id: OPENING_ID, heading: undefined, level: 2, line, blocks: [], sections: [] };
        sections.push(opening);
        open.push(opening);
      }
      open.at(-1)?.blocks.push(...this.#readBlock(node));
    }
    return { sections, blocks: this.#blocks, isWhole: this.#isWhole, problems: this.#problems };
  }

  #readSection(node: Heading, parentLevel: number): BodySection {
    const heading = this.#readWritten('heading', node, false);
    if (node.depth === 1) this.#report(heading.line, faults.titleInBody());
    else if (node.depth > parentLevel + 1) this.#report(heading.line, faults.levelSkipped(node.depth, parentLevel));
    return { id: heading.id, heading, level: node.depth, line: heading.line, blocks: [], sections: [] };
  }

  #readBlock(node: RootContent): BodyBlock[] {
    if (node.type === 'paragraph') return [{ type: 'passage', passage: this.#readWritten('passage', node, false) }];
    if (node.type === 'blockquote') return [{ type: 'quote', blocks: this.#readBlocks(node.children) }];
    if (node.type === 'list' && node.ordered !== true) return [this.#readList(node)];
    this.#isWhole = false;
    const what = describeNode(node.type === 'list' ? 'orderedList' : node.type);
    this.#report(node.position?.start.line ?? 1, faults.unsupportedNode(what));
    return [];
  }

  #readBlocks(nodes: readonly RootContent[]): BodyBlock[] {
    return nodes.flatMap((node) => this.#readBlock(node));
  }

  #readList(node: List): BodyBlock {
    return { type: 'list', items: node.children.map((item) => this.#readListItem(item)) };
  }

  #readListItem(item: ListItem): BodyBlock[] {
    if (typeof item.checked === 'boolean') {
      this.#report(item.position?.start.line ?? 1, faults.unsupportedNode(describeNode('taskList')));
    }
    const [first, ...rest] = item.children as BlockContent[];
    if (first?.type !== 'paragraph') return this.#readBlocks(item.children);
    return [{ type: 'passage', passage: this.#readWritten('passage', first, true) }, ...this.#readBlocks(rest)];
  }

  #readWritten(
    kind: WrittenBlock['kind'],
    node: { children: PhrasingContent[]; position?: Heading['position'] },
    isListItem: boolean,
  ): WrittenBlock {
    const { children, mark } = takeMark(node.children);
    const line = node.position?.start.line ?? 1;
    const end = node.children.at(-1)?.position?.end.offset ?? node.position?.end.offset ?? 0;
    const block: WrittenBlock = {
      kind,
      id: mark?.id ?? '',
      role: mark?.roles.map(toRole).find((role) => role !== undefined),
      isListItem,
      children,
      words: listWords(children),
      line,
      markAt: { start: mark?.offset ?? end, end },
    };
    this.#blocks.push(block);
    this.#checkMark(block, mark);
    this.#checkWords(block);
    return block;
  }

  #checkMark({ kind, id, words, line }: WrittenBlock, mark: Mark | undefined): void {
    if (id === '') {
      this.#report(line, faults.missingId(kind, quoteBeginning(words)));
    } else if (!(kind === 'passage' ? isPassageId(id) : isSectionId(id))) {
      this.#report(line, faults.wrongId(kind, id));
    } else {
      const other = this.#lineById.get(id);
      if (other !== undefined) this.#report(line, faults.repeatedId(id, other));
      else this.#lineById.set(id, line);
    }
    for (const role of mark?.roles ?? []) {
      if (kind === 'heading') this.#report(line, faults.unknownRole(role, []));
      else if (toRole(role) === undefined) this.#report(line, faults.unknownRole(role, PASSAGE_ROLES));
    }
  }

  #checkWords({ words, line, children }: WrittenBlock): void {
    if (words.length === 0) this.#report(line, faults.emptyBlock());
    const stray = findStrayMark(words.map(({ word }) => word).join(' '));
    const inline = checkInline(children);
    if (stray !== undefined) this.#report(line, faults.misplacedMark(stray));
    for (const found of inline) this.#report(found.line, found.fault);
    if (stray !== undefined || inline.length > 0) this.#isWhole = false;
  }

  #report(line: number, fault: Fault): void {
    this.#problems.push(toProblem(this.#file, line, fault));
  }
}

function toRole(role: string): PassageRole | undefined {
  return PASSAGE_ROLES.find((known) => known === role);
}

function quoteBeginning(words: readonly Word[]): string {
  const beginning = words.slice(0, 5).map(({ word }) => word);
  return beginning.join(' ') + (words.length > 5 ? ' …' : '');
}
