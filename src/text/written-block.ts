import type { PhrasingContent } from 'mdast';
import { isPassageId, isSectionId } from '../schemas/ids.ts';
import {
  PASSAGE_ROLES,
  SECTION_ROLES,
  type PassageRole,
  type SectionRole,
} from '../schemas/passage-roles.ts';
import { readDirection } from '../words/direction.ts';
import {
  checkInline,
  checkPreformatted,
  checkReferences,
  listWrittenWords,
  type WrittenWord,
} from './inline.ts';
import { readInlineMarks } from './inline-marks.ts';
import { checkLanguage } from './language-tags.ts';
import { findStrayMark, takeMark, type Mark } from './marks.ts';
import { faults, type Fault } from './problems.ts';

/** A cell of a row as it is written in the file. */
export interface WrittenCell {
  children: PhrasingContent[];
  words: WrittenWord[];
  /** Whether it is part of the cell at its left (`{<}`) or above (`{^}`). */
  mergedInto: 'left' | 'above' | undefined;
}

/** A heading or passage as it is written in the file. */
export interface WrittenBlock {
  kind: 'heading' | 'passage';
  /** The id written at its end; empty if there is none. A missing id is a problem. */
  id: string;
  role: PassageRole | undefined;
  /** The role of the section of a heading. */
  sectionRole: SectionRole | undefined;
  /** Its own language and direction, if it has them. */
  language: string | undefined;
  direction: 'rtl' | 'ltr' | undefined;
  isListItem: boolean;
  /** How many of its first words are its printed number. */
  markerWords: number;
  /** If it is part of a note: the label of the note. */
  note: string | undefined;
  /** If it is a row of a table: its cells. */
  cells: WrittenCell[] | undefined;
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

/** What is needed to read a heading or passage. */
export interface BlockInput {
  kind: WrittenBlock['kind'];
  children: readonly PhrasingContent[];
  /** The Markdown from which it was parsed. */
  markdown: string;
  line: number;
  /** The offset at which a new mark can be written. */
  end: number;
  isListItem?: boolean;
  note?: string | undefined;
  role?: PassageRole;
  /** Its mark, if it was read apart from its words. */
  mark?: Mark | undefined;
  /** Whether its words have no Markdown and no marks: it is preformatted. */
  isVerbatim?: boolean;
  /** The roles that its mark may have beside those of a passage. Another function reads them. */
  otherRoles?: readonly string[];
}

/** Reads a heading, a paragraph, or a preformatted block. */
export function readWrittenBlock(input: BlockInput): ParsedBlock {
  const taken = input.mark ? { children: [...input.children], mark: input.mark } : takeMark(input.children);
  const children =
    input.isVerbatim === true ? taken.children : readInlineMarks(taken.children, input.markdown);
  return toBlock(
    { ...input, children: taken.children, mark: taken.mark },
    children,
    listWrittenWords(children),
    undefined,
  );
}

/** Reads a row of a table. Its words are those of its cells. */
export function readWrittenRow(
  cells: readonly (readonly PhrasingContent[])[],
  input: BlockInput,
): ParsedBlock {
  const last = takeMark(cells.at(-1) ?? []);
  const read = [...cells.slice(0, -1), last.children].map((written) => toCell(written, input.markdown));
  const space: PhrasingContent = { type: 'text', value: ' ' };
  const children = read.flatMap(({ children: inner }, index) => (index === 0 ? inner : [space, ...inner]));
  const words = read.flatMap((cell) => cell.words);
  const written = [...cells.slice(0, -1).flat(), ...last.children];
  return toBlock({ ...input, children: written, mark: last.mark }, children, words, read);
}

function toCell(written: readonly PhrasingContent[], markdown: string): WrittenCell {
  const [first, ...others] = written;
  const sign = first?.type === 'text' && others.length === 0 ? first.value.trim() : '';
  if (sign === '{<}' || sign === '{^}')
    return { children: [], words: [], mergedInto: sign === '{<}' ? 'left' : 'above' };
  const children = readInlineMarks(written, markdown);
  return { children, words: listWrittenWords(children), mergedInto: undefined };
}

function toBlock(
  { kind, children: written, line, end, mark, note, role, markdown, ...input }: BlockInput,
  children: PhrasingContent[],
  words: WrittenWord[],
  cells: WrittenCell[] | undefined,
): ParsedBlock {
  const { isListItem = false, isVerbatim = false, otherRoles = [] } = input;
  const known = (mark?.roles ?? []).filter((name) => !otherRoles.includes(name));
  const { lang: language, dir } = mark?.values ?? {};
  const block: WrittenBlock = {
    kind,
    id: mark?.id ?? '',
    role: role ?? known.map(toRole).find((found) => found !== undefined),
    sectionRole: known.map(toSectionRole).find((found) => found !== undefined),
    language,
    direction: toDirection(language, dir),
    isListItem,
    markerWords: 0,
    note,
    cells,
    children,
    words,
    line,
    markAt: { start: mark?.offset ?? end, end },
  };
  // In what was written, a sign after a backslash is still hidden, so it is no mark and no reference.
  const inline = isVerbatim
    ? checkPreformatted(children)
    : [...checkInline(children), ...checkReferences(written)];
  const stray = isVerbatim ? undefined : findStrayMark(toWrittenText(written));
  // After a backslash, the signs are words of the text.
  const begin = written[0]?.position?.start.offset;
  const isTooDeep =
    !isVerbatim &&
    /^#{7,}$/u.test(words[0]?.word ?? '') &&
    (begin === undefined || markdown.charAt(begin) === '#');
  const found = [
    ...checkId(block),
    ...known.flatMap((name) => checkRole(kind, name)),
    ...(mark?.repeated ?? []).map(faults.repeatedInMark),
    ...(language === undefined ? [] : checkLanguage(language)),
    ...(dir === undefined || dir === 'rtl' || dir === 'ltr' ? [] : [faults.unknownDirection(dir)]),
    ...(words.length === 0 ? [faults.emptyBlock()] : []),
    ...(stray === undefined ? [] : [faults.misplacedMark(stray)]),
    ...(isTooDeep ? [faults.headingTooDeep()] : []),
  ];
  return {
    block,
    faults: [...found.map((fault) => ({ line, fault })), ...inline],
    isWhole: stray === undefined && inline.length === 0 && !isTooDeep,
  };
}

function toWrittenText(nodes: readonly PhrasingContent[]): string {
  return nodes
    .map((node) =>
      node.type === 'text' ? node.value : 'children' in node ? toWrittenText(node.children) : ' ',
    )
    .join('');
}

function toDirection(language: string | undefined, dir: string | undefined): WrittenBlock['direction'] {
  if (dir === 'rtl' || dir === 'ltr') return dir;
  return language === undefined || checkLanguage(language).length > 0 ? undefined : readDirection(language);
}

function checkId({ kind, id, words }: WrittenBlock): Fault[] {
  if (id === '') return [faults.missingId(kind, quoteBeginning(words))];
  const isFit = kind === 'passage' ? isPassageId(id) : isSectionId(id);
  return isFit ? [] : [faults.wrongId(kind, id)];
}

function checkRole(kind: WrittenBlock['kind'], role: string): Fault[] {
  const isKnown = kind === 'heading' ? toSectionRole(role) !== undefined : toRole(role) !== undefined;
  return isKnown ? [] : [faults.unknownRole(kind, role, kind === 'heading' ? SECTION_ROLES : PASSAGE_ROLES)];
}

function toRole(role: string): PassageRole | undefined {
  return PASSAGE_ROLES.find((known) => known === role);
}

function toSectionRole(role: string): SectionRole | undefined {
  return SECTION_ROLES.find((known) => known === role);
}

function quoteBeginning(words: readonly WrittenWord[]): string {
  const beginning = words.slice(0, 5).map(({ word }) => word);
  return beginning.join(' ') + (words.length > 5 ? ' …' : '');
}
