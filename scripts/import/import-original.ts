import { parseDocument } from 'yaml';
import { readBody } from '../../src/text/body.ts';
import { readFrontMatter } from '../../src/text/front-matter.ts';
import { guessMediaType } from '../../src/originals/formats.ts';
import { readOriginal } from '../../src/originals/read-original.ts';
import { writeId } from '../../src/text/number.ts';
import { formatProblem } from '../../src/text/problems.ts';
import { readDocument } from '../../src/text/read-document.ts';
import { readSource } from '../../src/text/source.ts';
import {
  draftFrontMatter,
  formatOmitted,
  listAskedFacts,
  type AskedFact,
  type KnownFacts,
} from './draft-front-matter.ts';
import type { ReceivedOriginal } from './fetch-original.ts';
import { findOnlyDate } from './found-dates.ts';
import { guessLanguage, toLanguage } from './guess-language.ts';
import { keepIds, type TextChange } from './keep-ids.ts';
import { listOmissions } from './omissions.ts';
import type { ImportOptions } from './options.ts';
import { readTree } from './read-tree.ts';
import { Rules, type Proposal } from './rules.ts';
import { findTitle } from './title.ts';
import { toPlainText, withRole, type ImportBlock, type Lost } from './tree.ts';
import { explainUnreadable } from './unreadable.ts';
import { toWords, writeMarkdown } from './write-markdown.ts';
import { countWords } from '../../src/words/segment.ts';

/** What the archive already has. */
export interface ArchiveFacts {
  natures: readonly { id: string; name: string }[];
  partners: readonly { id: string; name: string }[];
  /** The text of the document's file, if the archive has it. */
  existing: string | undefined;
  /** @returns the text with ids in its headings and passages */
  number: (text: string) => string;
}

/** A text made of an original. */
export interface ImportedText {
  id: string;
  /** The name of the file in content/sources/. */
  sourceFile: string;
  /** The text of the document's file. */
  document: string;
  proposals: Proposal[];
  lost: (Lost & { line?: number })[];
  /** What an editor may say about it, and what is said otherwise; empty if the archive had the text. */
  asked: AskedFact[];
  /** What the words of the text have against those of the original. */
  proof: WordProof;
  /** If the archive had the text: what changed. */
  change: TextChange | undefined;
}

export interface WordProof {
  /** The words that the independent reader found. */
  wordCount: number;
  leftOutCount: number;
  joinCount: number;
  /** Every difference, in lines to print; empty if the words are the same. */
  differences: string[];
}

const HYPHENS = 'join a word that a hyphen divides';
const UNSPACED = 'join lines without a space';

/**
 * Makes the file of a document from an original, and proves its words by the independent reading. It writes nothing.
 *
 * @param refused the rules that the editor refused
 * @throws if the original cannot be read
 */
export async function importOriginal(
  original: ReceivedOriginal,
  options: ImportOptions,
  archive: ArchiveFacts,
  refused: Iterable<string> = [],
): Promise<ImportedText> {
  const id = options.id ?? toDocumentId(original.name);
  const sourceFile = `${id}.${toEnding(original)}`;
  const encoding = options.encoding ?? original.encoding;
  const isNamed = guessMediaType(sourceFile) === original.mediaType;
  const declared = {
    file: sourceFile,
    sha256: '',
    mediaType: original.mediaType,
    encoding,
    addressNote: '',
  };
  // The signs of this encoding of Japanese are also ASCII. A PDF or DOCX can have these bytes by chance.
  const isText = /^text\/|xml$/u.test(original.mediaType);
  if (encoding === undefined && isText && Buffer.from(original.bytes.subarray(0, 100_000)).includes('\x1b$'))
    throw new Error(
      explainUnreadable(original.name, { reason: 'wrong-encoding', detail: 'utf-8' }, original.bytes),
    );
  const source = readSource(declared, original.bytes);
  if ('message' in source) {
    const reading = readOriginal(original.bytes, { mediaType: original.mediaType, encoding });
    throw new Error(
      'reason' in reading
        ? explainUnreadable(original.name, reading, original.bytes)
        : `${source.message}. ${source.remedy}`,
    );
  }
  const rules = new Rules(refused);
  const { lines } = source;
  const tree = await readTree(
    { bytes: original.bytes, mediaType: original.mediaType, encoding, lines },
    rules,
  );
  const found = findTitle(tree.blocks, options.title, tree.facts.title);
  const omissions = listOmissions(tree.blocks, source);
  const kept = withoutTitle(tree.blocks, found?.block);
  assertHasText(original.name, tree.blocks, kept, found?.title);
  const body = writeMarkdown(kept);
  const proposals = rules.list();
  const hasJoined = (rule: string) => proposals.find((proposal) => proposal.rule === rule)?.count ?? 0;
  const language =
    options.language ??
    toLanguage(tree.facts.language) ??
    guessLanguage(source) ??
    toLanguage(tree.facts.programLanguage);
  const facts: KnownFacts = {
    title: found?.title,
    language,
    answers: options.answers,
    found: tree.facts,
    firstWords: toFirstWords(kept),
    printedDate: findPrintedDate(kept, language),
    natures: archive.natures,
    partners: archive.partners,
    source: {
      file: sourceFile,
      sha256: source.sha256,
      mediaType: isNamed ? undefined : original.mediaType,
      encoding: source.encoding === 'utf-8' ? undefined : source.encoding,
      received: options.received,
      address: options.address ?? original.address,
    },
    omitted: omissions.entries,
    joinsHyphens: hasJoined(HYPHENS) > 0,
  };
  const head =
    archive.existing === undefined ? draftFrontMatter(facts) : renewFrontMatter(archive.existing, facts);
  const plain = `---\n${head}\n---\n\n${body.markdown.trim()}\n`;
  const { text, change } =
    archive.existing === undefined ? { text: plain, change: undefined } : moveIds(archive.existing, plain);
  const document = archive.number(text);
  return {
    id,
    sourceFile,
    document,
    proposals,
    asked: archive.existing === undefined ? listAskedFacts(facts) : [],
    lost: placeLost([...tree.lost, ...body.lost], document),
    proof: {
      wordCount: countWords(source.words.map(({ word }) => word).join(' ')),
      leftOutCount: omissions.wordCount,
      joinCount: hasJoined(HYPHENS) + hasJoined(UNSPACED),
      differences: prove(`content/documents/${id}.md`, document, original.bytes),
    },
    change,
  };
}

/** A text needs a title and a paragraph. Without them nothing is written. */
function assertHasText(
  name: string,
  all: readonly ImportBlock[],
  kept: readonly ImportBlock[],
  title: string | undefined,
): void {
  const left = kept.filter(({ leftOut }) => leftOut === undefined);
  const first = left.map(({ node }) => toWords(toPlainText(node)).join(' ')).find((words) => words !== '');
  if (title === undefined && first === undefined)
    throw new Error(
      `${name} has no words${all.length > 0 ? ' besides those that the rules leave out. Refuse rules with --without' : '. Look at the file'}.`,
    );
  if (title === undefined)
    throw new Error(
      `No title was found in ${name}. Give its words as the file prints them, such as: --title ${JSON.stringify(first)}`,
    );
  if (first === undefined || left.every(({ node }) => node.type === 'heading'))
    throw new Error(
      `${name} has only a title and headings. A text needs a paragraph, list or table, so choose another file.`,
    );
}

/** @returns the blocks without the title. Paragraphs and headings before it, such as a number, are marked as such */
function withoutTitle(blocks: readonly ImportBlock[], title: ImportBlock | undefined): ImportBlock[] {
  const at = title === undefined ? 0 : blocks.indexOf(title);
  return blocks
    .map((block, index): ImportBlock =>
      index < at &&
      block.leftOut === undefined &&
      (block.node.type === 'paragraph' || block.node.type === 'heading')
        ? { node: { type: 'paragraph', children: withRole(block.node.children, 'kicker') } }
        : block,
    )
    .filter((block) => block !== title);
}

function toEnding({ name, mediaType }: ReceivedOriginal): string {
  const ending = /\.([a-z0-9]{1,5})$/iu.exec(name)?.[1]?.toLowerCase();
  if (ending !== undefined && guessMediaType(name) === mediaType) return ending;
  return (
    { 'text/plain': 'txt', 'text/html': 'html', 'application/xml': 'xml', 'application/pdf': 'pdf' }[
      mediaType as string
    ] ?? 'docx'
  );
}

/** @returns an id made of the name of a file: `Joint Statement (2001).docx` becomes `joint-statement-2001` */
export function toDocumentId(name: string): string {
  const stem = name.replace(/\.[a-z0-9]{1,5}$/iu, '');
  const id = stem
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .replaceAll(/^-+|-+$/gu, '')
    .slice(0, 60);
  if (id === '') throw new Error(`No id can be made of the name “${name}”. Choose one: --id some-name-2001`);
  return id;
}

/** @returns the words at the beginning of the first block that is a paragraph or list */
function toFirstWords(blocks: readonly ImportBlock[]): string {
  const first = blocks.find(({ node, leftOut }) => leftOut === undefined && node.type !== 'heading');
  return first === undefined ? '' : toWords(toPlainText(first.node)).slice(0, 40).join(' ');
}

/** Finds a block that is little more than a date. Longer ones name dates of other things, such as amendments. */
function findPrintedDate(
  blocks: readonly ImportBlock[],
  language: string | undefined,
): KnownFacts['printedDate'] {
  const first = blocks.filter(({ leftOut }) => leftOut === undefined).slice(0, BLOCKS_WITH_DATE);
  const found = first.map(({ node }) => {
    const words = toWords(toPlainText(node)).join(' ');
    const date = findOnlyDate(words, language);
    return date && date.printed.length >= words.length * PART_OF_DATE ? date : undefined;
  });
  return found.find((date) => date !== undefined);
}

const BLOCKS_WITH_DATE = 6;
const PART_OF_DATE = 0.5;

/** Keeps all that the editor wrote, and changes only what follows from the new file. */
function renewFrontMatter(existing: string, facts: KnownFacts): string {
  const [, head = ''] = /^---\n([^]*?)\n---\n/u.exec(existing) ?? [];
  const yaml = parseDocument(head, { schema: 'failsafe' });
  const { file, sha256, encoding, mediaType, received } = facts.source;
  for (const [key, value] of Object.entries({ file, sha256, encoding, mediaType, received })) {
    if (value !== undefined) yaml.setIn(['source', key], value);
    else if (key !== 'received') yaml.deleteIn(['source', key]);
  }
  const lines = head.split('\n');
  const kept = yaml.toString({ lineWidth: 0 }).trimEnd().split('\n');
  return replaceField(kept.length > 0 ? kept : lines, 'omitted', formatOmitted(facts.omitted)).join('\n');
}

/** @returns the lines of front matter with other lines for one field */
function replaceField(lines: readonly string[], field: string, now: readonly string[]): string[] {
  const start = lines.findIndex((line) => line.startsWith(`${field}:`));
  if (start === -1) return [...lines, ...now];
  const rest = lines.slice(start + 1);
  const end = rest.findIndex((line) => /^[a-z]/iu.test(line));
  return [...lines.slice(0, start), ...now, ...(end === -1 ? [] : rest.slice(end))];
}

function moveIds(existing: string, plain: string): { text: string; change: TextChange } {
  const read = (text: string) => readBody('', text, readFrontMatter('', text).bodyLine).blocks;
  const change = keepIds(read(existing), read(plain));
  const placed = change.kept.toSorted((a, b) => b.block.markAt.start - a.block.markAt.start);
  const marked = placed.reduce((text, { block, id }) => writeId(text, block, id), plain);
  return { text: marked, change };
}

/** Fills in for the facts that only the editor knows, so that the words can be compared before they are written. */
const STANDS_IN: Readonly<Record<string, string>> = { dated: '2000', language: 'en', kind: 'x', '-': 'x' };

function prove(file: string, document: string, bytes: Uint8Array): string[] {
  const filled = document.replaceAll(
    /^( *)(-|[a-zA-Z]+:?) "TODO:.*"$/gmu,
    (_, indent: string, key: string) => {
      const value = STANDS_IN[key.replace(':', '')] ?? 'x';
      return `${indent}${key} "${value}"`;
    },
  );
  const { problems } = readDocument({
    file,
    bytes: new TextEncoder().encode(filled),
    getSource: () => bytes,
  });
  return problems.map((problem) => formatProblem(problem));
}

function placeLost(lost: readonly Lost[], document: string): (Lost & { line?: number })[] {
  const lines = document.split('\n');
  return lost.map((one) => {
    const [words = ''] = one.near.split('\n');
    const start = words.trim().split(/\s+/u).slice(0, 3).join(' ');
    const index = start === '' ? -1 : lines.findIndex((line) => line.includes(start));
    return index === -1 ? one : { ...one, line: index + 1 };
  });
}
