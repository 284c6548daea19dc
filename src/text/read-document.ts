import type { FrontMatter } from '../schemas/front-matter.ts';
import { ROLES_BEFORE_TITLE } from '../schemas/passage-roles.ts';
import { readBody, type Body, type BodySection } from './body.ts';
import type { WrittenBlock } from './written-block.ts';
import { chooseOrder, compareWords, type ComparedBlock } from './compare.ts';
import { compareTables } from './compare-tables.ts';
import { resolveCorrections } from './corrections.ts';
import { checkFacts } from './check-facts.ts';
import { decodeText, type FileBytes } from './decode.ts';
import { readFigures } from './figures.ts';
import { readFrontMatter, type ParsedFrontMatter } from './front-matter.ts';
import { renderCopy, renderHtml, type WrittenText } from './html.ts';
import { listReferences } from './inline.ts';
import { listAddresses, listLinks } from './links.ts';
import type { Section, SourceLines, TextDocument } from './model.ts';
import { faults, toProblem, type Fault, type Problem } from './problems.ts';
import { markDivided, markOmitted, readSource, toSource, type ParsedSource } from './source.ts';
import { toPassage, toText, type NotesOfText } from './to-passage.ts';
import { listWords } from './tree.ts';
import { numberTables, placeBlocks } from './written.ts';
import { splitWords } from '../words/tokens.ts';
import { toSha256 } from './hash.ts';

/** What is needed to read one document. */
export interface DocumentInput {
  /** The path of the file, as problems show it. Its name without `.md` is the document's id. */
  file: string;
  bytes: Uint8Array;
  /** @returns the bytes of a file in content/sources/ */
  getSource: (file: string) => FileBytes;
  /** @returns the bytes of a file in content/figures/. A text without figures does not need it */
  getFigure?: (file: string) => FileBytes;
}

/** A document, or all of its problems. */
export interface ParsedDocument {
  /** Undefined if there is any problem. */
  document: Omit<TextDocument, 'retired' | 'drafts'> | undefined;
  /** All problems, in the order of lines. */
  problems: Problem[];
  /** @returns the line of the file that has a field of the front matter. */
  getLine: ParsedFrontMatter['getLine'];
}

/**
 * Reads one document from its bytes, and compares its words with those of the source. It returns all problems at once,
 * not only the first.
 */
export function readDocument({
  file,
  bytes,
  getSource,
  getFigure = () => undefined,
}: DocumentInput): ParsedDocument {
  const { text, problems } = decodeText(file, bytes);
  if (text === undefined) return { document: undefined, problems, getLine: () => 1 };
  const head = readFrontMatter(file, text);
  problems.push(...head.problems);
  if (head.body === undefined) return { document: undefined, problems, getLine: head.getLine };
  if (head.frontMatter) problems.push(...checkFacts(file, head.frontMatter, head.getLine));
  const body = readBody(file, text, head.bodyLine);
  problems.push(...body.problems);
  const document =
    head.frontMatter &&
    compareDocument(file, text, head.frontMatter, body, head, getSource, getFigure, problems);
  return {
    document: problems.length === 0 ? document : undefined,
    problems: problems.toSorted((a, b) => a.line - b.line),
    getLine: head.getLine,
  };
}

function compareDocument(
  file: string,
  text: string,
  frontMatter: FrontMatter,
  body: Body,
  { getLine }: ParsedFrontMatter,
  getSource: DocumentInput['getSource'],
  getFigure: (file: string) => FileBytes,
  problems: Problem[],
): ParsedDocument['document'] {
  const report = (line: number, fault: Fault) => problems.push(toProblem(file, line, fault));
  const { figures, faults: figureFaults } = readFigures(body.figures, frontMatter, getFigure);
  for (const found of figureFaults)
    report('line' in found ? found.line : getLine(['figures', found.index]), found.fault);
  const source = openSource(frontMatter, getLine, getSource, report);
  if (source === undefined || !body.isWhole) return undefined;
  checkDeclared(source, frontMatter, getLine, report);
  const texts = body.blocks.map((block) => ({ id: block.id, text: toText(block) }));
  const { corrections, faults: unresolved } = resolveCorrections(frontMatter.corrections, texts);
  for (const { index, fault } of unresolved) report(getLine(['corrections', index]), fault);
  const compared = orderBlocks(frontMatter, body, source, getLine(['title']));
  const { lines, differences, joins, found } = compareWords(compared, source, listColumns(frontMatter));
  const tables = [...numberTables(body.sections).keys()].filter((block) => block.type === 'table');
  const misplaced = differences.length > 0 ? [] : compareTables(tables, found, source);
  for (const { line, fault } of [...differences, ...misplaced]) report(line, fault);
  if (problems.length > 0) return undefined;
  const beforeTitle = compared.findIndex(({ owner }) => owner === 'title');
  const titleLines = lines[beforeTitle] ?? { first: 0, last: 0 };
  const linesOf = new Map(compared.map(({ block }, index) => [block, lines[index] ?? titleLines]));
  const sections = toSections(body, linesOf);
  const written: WrittenText = {
    title: frontMatter.title,
    sections: body.sections,
    corrections,
    beforeTitle,
    figures,
  };
  const html = renderHtml(written);
  return {
    id: file.slice(file.lastIndexOf('/') + 1).replace(/\.md$/u, ''),
    file,
    frontMatter,
    sections,
    titleLines,
    beforeTitle,
    figures,
    html,
    toCopy: toCopier(html),
    addresses: listAddresses(body.blocks),
    links: listLinks(body.blocks),
    markdown: text,
    source: toSource(source, frontMatter.omitted, joins, toReader(getSource, source.file)),
    corrections,
    wordsSha256: toSha256(listWords({ frontMatter, beforeTitle, sections }).join(' ')),
  };
}

/** Marks omitted and divided words in the source, as front matter lists them. Reports entries that do not fit. */
function checkDeclared(
  source: ParsedSource,
  { omitted, joins = [], reordered = [] }: FrontMatter,
  getLine: ParsedFrontMatter['getLine'],
  report: (line: number, fault: Fault) => void,
): void {
  for (const { omission, count } of markOmitted(source, omitted)) {
    const index = omitted.indexOf(omission);
    if ('every' in omission)
      report(
        getLine(['omitted', index, 'every']),
        count === undefined
          ? faults.slowPattern(omission.every)
          : faults.omittedLines(omission.every, omission.count, count),
      );
    else if ('lines' in omission)
      report(
        getLine(['omitted', index, 'lines']),
        faults.omittedRange(omission.lines, omission.count, count ?? 0),
      );
    else report(getLine(['omitted', index, 'words']), faults.omissionNotFound(omission.words, omission.line));
  }
  for (const join of markDivided(source, joins))
    if ('line' in join)
      report(getLine(['joins', joins.indexOf(join), 'words']), faults.joinNotFound(join.words, join.line));
  for (const [index, { lines }] of reordered.entries()) {
    const { first, last } = readLines(lines);
    if (first > last || last > source.lines.length)
      report(getLine(['reordered', index, 'lines']), faults.reorderedLines(lines, source.lines.length));
  }
}

function listColumns({ reordered = [] }: FrontMatter): SourceLines[] {
  return reordered.map(({ lines }) => readLines(lines));
}

function readLines(lines: string): SourceLines {
  const [first = 0, last = 0] = lines.split('-').map(Number);
  return { first, last };
}

function openSource(
  { source: declared }: FrontMatter,
  getLine: ParsedFrontMatter['getLine'],
  getSource: DocumentInput['getSource'],
  report: (line: number, fault: Fault) => void,
): ParsedSource | undefined {
  const { file, sha256 } = declared;
  const bytes = getSource(file);
  if (!(bytes instanceof Uint8Array)) {
    report(getLine(['source', 'file']), bytes ?? faults.sourceMissing(file));
    return undefined;
  }
  const source = readSource(declared, bytes);
  if ('message' in source) {
    report(getLine(['source', 'file']), source);
    return undefined;
  }
  if (source.sha256 !== sha256)
    report(getLine(['source', 'sha256']), faults.sourceChanged(file, source.sha256));
  return source;
}

// These functions are outside of `readDocument`, because a function made inside would keep the parsed text in memory.

/** @returns a function that makes copies of a text from its HTML */
export function toCopier(html: string): TextDocument['toCopy'] {
  return (placement) => renderCopy(html, placement);
}

/**
 * @returns a function that reads the bytes of a source again. It throws if the file can no longer be read, for example
 *   because somebody removed it during the build
 */
export function toReader(getSource: DocumentInput['getSource'], file: string): () => Uint8Array {
  return () => {
    const bytes = getSource(file);
    if (bytes instanceof Uint8Array) return bytes;
    throw new Error(`content/sources/${file} cannot be read any more. Put it back, and build again.`);
  };
}

/** A heading or passage to compare; without a block, the title. */
interface OrderedBlock extends ComparedBlock {
  block: WrittenBlock | undefined;
}

/** The number or the issuer of a text may be printed before its title. The source shows which order is right. */
function orderBlocks(
  { title }: FrontMatter,
  { blocks, sections }: Body,
  source: ParsedSource,
  titleLine: number,
): readonly OrderedBlock[] {
  const titleWords = splitWords(title).map((word) => ({ word, line: titleLine }));
  const titleBlock = { owner: 'title', words: titleWords, mayDropBullet: false, block: undefined };
  const all = blocks.map((block) => ({
    owner: block.id,
    words: block.words,
    mayDropBullet: block.kind === 'heading' || block.isListItem,
    note: block.note,
    block,
  }));
  const opening = sections[0]?.heading === undefined ? (sections[0]?.blocks ?? []) : [];
  const differs = opening.findIndex(
    (block) => block.type !== 'passage' || !ROLES_BEFORE_TITLE.has(block.passage.role),
  );
  const count = differs === -1 ? opening.length : differs;
  const orders = Array.from({ length: count + 1 }, (_, before) => [
    ...all.slice(0, before),
    titleBlock,
    ...all.slice(before, count),
  ]);
  return [...chooseOrder(orders, source), ...all.slice(count)];
}

function toSections(body: Body, linesOf: ReadonlyMap<WrittenBlock | undefined, SourceLines>): Section[] {
  const tables = numberTables(body.sections);
  const ids = new Map<string, string>();
  const references = new Map<string, string[]>();
  const notes: NotesOfText = { ids, references };
  for (const { id, note, children } of body.blocks) {
    if (note !== undefined && !ids.has(note)) ids.set(note, id);
    for (const { label } of listReferences(children))
      references.set(label, [...(references.get(label) ?? []), id]);
  }
  const toSection = (section: BodySection): Section => {
    const { id, heading, level, line } = section;
    return {
      id,
      heading: heading && toText(heading),
      level,
      passages: placeBlocks(section.blocks, tables).map((placed) =>
        toPassage(placed, linesOf.get(placed.block) ?? { first: 0, last: 0 }, notes),
      ),
      sections: section.sections.map(toSection),
      sourceLines: heading && linesOf.get(heading),
      line,
      ...(heading?.sectionRole !== undefined && { role: heading.sectionRole }),
      ...(heading?.language !== undefined && { language: heading.language }),
      ...(heading?.direction !== undefined && { direction: heading.direction }),
    };
  };
  return body.sections.map(toSection);
}
