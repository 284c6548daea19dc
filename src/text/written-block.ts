import type { Heading, PhrasingContent } from 'mdast';
import { isPassageId, isSectionId } from '../schemas/ids.ts';
import { checkInline, listWrittenWords, type WrittenWord } from './inline.ts';
import { findStrayMark, takeMark } from './marks.ts';
import { PASSAGE_ROLES, type PassageRole } from '../schemas/passage-roles.ts';
import { faults, type Fault } from './problems.ts';

/** A heading or passage as it is written in the file. */
export interface WrittenBlock {
  kind: 'heading' | 'passage';
  /** The id written at its end; empty if there is none. A missing id is a problem. */
  id: string;
  role: PassageRole | undefined;
  isListItem: boolean;
  children: PhrasingContent[];
  words: WrittenWord[];
  line: number;
  /** The offsets of its mark in the file's text. If it has no mark, both are the place for a new one. */
  markAt: { start: number; end: number };
}

/** A heading or passage, and everything that is wrong in it. */
export interface ParsedBlock {
  block: WrittenBlock;
  faults: { line: number; fault: Fault }[];
  /** Whether all of its words could be read. */
  isWhole: boolean;
}

/** @param node a heading or paragraph of the Markdown */
export function readWrittenBlock(
  kind: WrittenBlock['kind'],
  node: Pick<Heading, 'children' | 'position'>,
  isListItem: boolean,
): ParsedBlock {
  const { children, mark } = takeMark(node.children);
  const end = node.children.at(-1)?.position?.end.offset ?? node.position?.end.offset ?? 0;
  const block: WrittenBlock = {
    kind,
    id: mark?.id ?? '',
    role: mark?.roles.map(toRole).find((role) => role !== undefined),
    isListItem,
    children,
    words: listWrittenWords(children),
    line: node.position?.start.line ?? 1,
    markAt: { start: mark?.offset ?? end, end },
  };
  const inline = checkInline(children);
  const stray = findStrayMark(block.words.map(({ word }) => word).join(' '));
  const found = [
    ...checkId(block),
    ...(mark?.roles ?? []).flatMap((role) => checkRole(kind, role)),
    ...(block.words.length === 0 ? [faults.emptyBlock()] : []),
    ...(stray === undefined ? [] : [faults.misplacedMark(stray)]),
  ];
  return {
    block,
    faults: [...found.map((fault) => ({ line: block.line, fault })), ...inline],
    isWhole: stray === undefined && inline.length === 0,
  };
}

function checkId({ kind, id, words }: WrittenBlock): Fault[] {
  if (id === '') return [faults.missingId(kind, quoteBeginning(words))];
  const isFit = kind === 'passage' ? isPassageId(id) : isSectionId(id);
  return isFit ? [] : [faults.wrongId(kind, id)];
}

function checkRole(kind: WrittenBlock['kind'], role: string): Fault[] {
  if (kind === 'heading') return [faults.unknownRole(role, [])];
  return toRole(role) === undefined ? [faults.unknownRole(role, PASSAGE_ROLES)] : [];
}

function toRole(role: string): PassageRole | undefined {
  return PASSAGE_ROLES.find((known) => known === role);
}

function quoteBeginning(words: readonly WrittenWord[]): string {
  const beginning = words.slice(0, 5).map(({ word }) => word);
  return beginning.join(' ') + (words.length > 5 ? ' …' : '');
}
