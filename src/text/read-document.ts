import type { FrontMatter } from '../schemas/front-matter.ts';
import { readBody, type Body, type BodyBlock, type BodySection } from './body.ts';
import type { WrittenBlock } from './written-block.ts';
import { compareWords, type ComparedBlock } from './compare.ts';
import { resolveCorrections } from './corrections.ts';
import { checkFacts } from './check-facts.ts';
import { decodeText, type FileBytes } from './decode.ts';
import { readFrontMatter, type ParsedFrontMatter } from './front-matter.ts';
import { renderHtml, type WrittenText } from './html.ts';
import { listAddresses, listLinks } from './links.ts';
import type { Passage, Section, SourceLines, TextDocument } from './model.ts';
import { faults, toProblem, type Fault, type Problem } from './problems.ts';
import { markOmitted, readSource, toSource, type ParsedSource } from './source.ts';
import { listWords } from './tree.ts';
import { splitWords } from '../words/tokens.ts';
import { toSha256 } from './hash.ts';

/** What is needed to read one document. */
export interface DocumentInput {
  /** The path of the file, as problems show it. Its name without `.md` is the document's id. */
  file: string;
  bytes: Uint8Array;
  /** @returns the bytes of a file in content/sources/ */
  getSource: (file: string) => FileBytes;
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
export function readDocument({ file, bytes, getSource }: DocumentInput): ParsedDocument {
  const { text, problems } = decodeText(file, bytes);
  if (text === undefined) return { document: undefined, problems, getLine: () => 1 };
  const head = readFrontMatter(file, text);
  problems.push(...head.problems);
  if (head.body === undefined) return { document: undefined, problems, getLine: head.getLine };
  if (head.frontMatter) problems.push(...checkFacts(file, head.frontMatter, head.getLine));
  const body = readBody(file, text, head.bodyLine);
  problems.push(...body.problems);
  const document =
    head.frontMatter && compareDocument(file, text, head.frontMatter, body, head, getSource, problems);
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
  problems: Problem[],
): ParsedDocument['document'] {
  const report = (line: number, fault: Fault) => problems.push(toProblem(file, line, fault));
  const source = openSource(frontMatter, getLine, getSource, report);
  if (source === undefined || !body.isWhole) return undefined;
  for (const omission of markOmitted(source, frontMatter.omitted)) {
    const line = getLine(['omitted', frontMatter.omitted.indexOf(omission), 'words']);
    report(line, faults.omissionNotFound(omission.words, omission.line));
  }
  const texts = body.blocks.map((block) => ({ id: block.id, text: toText(block) }));
  const { corrections, faults: unresolved } = resolveCorrections(frontMatter.corrections, texts);
  for (const { index, fault } of unresolved) report(getLine(['corrections', index]), fault);
  const { lines, difference } = compareWords(toComparedBlocks(frontMatter, body, getLine(['title'])), source);
  if (difference) report(difference.line, difference.fault);
  if (problems.length > 0) return undefined;
  const [titleLines = { first: 0, last: 0 }, ...blockLines] = lines;
  const linesOf = new Map(body.blocks.map((block, index) => [block, blockLines[index] ?? titleLines]));
  const sections = body.sections.map((section) => toSection(section, linesOf));
  const written: WrittenText = { title: frontMatter.title, sections: body.sections, corrections };
  return {
    id: file.slice(file.lastIndexOf('/') + 1).replace(/\.md$/u, ''),
    file,
    frontMatter,
    sections,
    titleLines,
    html: renderHtml(written),
    toCopy: (placement) => renderHtml(written, placement),
    addresses: listAddresses(body.blocks),
    links: listLinks(body.blocks),
    markdown: text,
    source: toSource(source, frontMatter.omitted, () => getBytes(getSource, source.file)),
    corrections,
    wordsSha256: toSha256(listWords({ frontMatter, sections }).join(' ')),
  };
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

/** @throws if the file can no longer be read, for example because it was removed during the build */
function getBytes(getSource: DocumentInput['getSource'], file: string): Uint8Array {
  const bytes = getSource(file);
  if (bytes instanceof Uint8Array) return bytes;
  throw new Error(`content/sources/${file} cannot be read any more. Put it back, and build again.`);
}

function toComparedBlocks({ title }: FrontMatter, { blocks }: Body, titleLine: number): ComparedBlock[] {
  const titleWords = splitWords(title).map((word) => ({ word, line: titleLine }));
  return [
    { owner: 'title', words: titleWords, mayDropMarker: false },
    ...blocks.map(({ id, kind, isListItem, words }) => ({
      owner: id,
      words,
      mayDropMarker: kind === 'heading' || isListItem,
    })),
  ];
}

function toSection(section: BodySection, linesOf: Map<WrittenBlock, SourceLines>): Section {
  return {
    id: section.id,
    heading: section.heading && toText(section.heading),
    level: section.level,
    passages: listWritten(section.blocks).map((block) => toPassage(block, linesOf)),
    sections: section.sections.map((below) => toSection(below, linesOf)),
    sourceLines: section.heading && linesOf.get(section.heading),
    line: section.line,
  };
}

function toPassage(block: WrittenBlock, linesOf: Map<WrittenBlock, SourceLines>): Passage {
  const { id, role, isListItem, line } = block;
  const sourceLines = linesOf.get(block) ?? { first: 0, last: 0 };
  return { id, number: Number(id.slice(1)), text: toText(block), role, isListItem, sourceLines, line };
}

function listWritten(blocks: readonly BodyBlock[]): WrittenBlock[] {
  return blocks.flatMap((block) => {
    if (block.type === 'passage') return [block.passage];
    return listWritten(block.type === 'quote' ? block.blocks : block.items.flat());
  });
}

function toText({ words }: WrittenBlock): string {
  return words.map(({ word }) => word).join(' ');
}
