import { createHash } from 'node:crypto';
import type { ArchiveDocument } from '../../src/archive/documents.ts';
import { faults, type Fault } from '../../src/text/problems.ts';
import { readDocument, type ParsedDocument } from '../../src/text/read-document.ts';

const encode = (text: string) => new TextEncoder().encode(text);

/** The differences from the simplest valid document. */
export interface SmallText {
  /** The lines of the source; by default the title and the body without its marks. */
  source?: string;
  /** Lines of front matter. A line replaces the field that it begins with, or comes after the other fields. */
  fields?: string[];
  file?: string;
}

/** @returns the whole file of a small document with this body. The body begins on line 26. */
export function toSmallFile(
  body: string,
  { source = toPlainSource(body), fields = [] }: SmallText = {},
): string {
  const sha256 = createHash('sha256').update(source).digest('hex');
  const plain = [
    'title: A Title',
    'shortTitle: Short',
    `dated: '2001-02-03'`,
    'datedBy: The first line says so.',
    'partners: [fr]',
    'nature: { kind: report, note: A report. }',
    'language: en',
    'publisher: An Office',
    `source: { file: small.txt, sha256: ${sha256}, addressNote: Not known. }`,
    'omitted: []',
    'corrections: []',
    'rights: { credit: An Office., notice: No licence is known. }',
    'summary: It is about nothing.',
  ];
  const toName = (line: string) => line.slice(0, line.indexOf(':'));
  const kept = plain.map((line) => fields.find((field) => toName(field) === toName(line)) ?? line);
  const added = fields.filter((field) => !plain.some((line) => toName(line) === toName(field)));
  const head = [...kept, ...added].join('\n').split('\n');
  return ['---', ...head, ...Array<string>(23 - head.length).fill(''), '---', body].join('\n');
}

/** @returns the title and the words of a body, as a source prints them. */
function toPlainSource(body: string): string {
  const words = body
    .replaceAll(/ ?\{[#.][^}]*\}/gu, '')
    .replaceAll(/^[ \t]*(?:#+|-|>)[ \t]+/gmu, '')
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/gu, '$1')
    .replaceAll(/[*_\\]/gu, '');
  return `A Title\n${words}\n`;
}

/** Reads a small document with this body. */
export function readSmallText(body: string, small: SmallText = {}): ParsedDocument {
  const { source = toPlainSource(body), file = 'content/documents/small-2001.md' } = small;
  return readDocument({
    file,
    bytes: encode(toSmallFile(body, small)),
    getSource: (name) => (name === 'small.txt' ? encode(source) : undefined),
  });
}

/** @returns a document with this body. Throws if the body has a problem. */
export function getSmallDocument(body: string, small: SmallText = {}) {
  const { document, problems } = readSmallText(body, small);
  if (document === undefined) throw new Error(JSON.stringify(problems));
  return { ...document, retired: [], drafts: [] };
}

/** @returns the line and message of each problem of a small document. */
export function listSmallProblems(body: string, small: SmallText = {}): [line: number, message: string][] {
  return readSmallText(body, small).problems.map(({ line, message }) => [line, message]);
}

/** @returns a document with this body, in the form that pages get, with its partners and kind. */
export function getSmallArchiveDocument(
  body: string,
  small: SmallText = {},
  nature: Partial<ArchiveDocument['nature']> = {},
): ArchiveDocument {
  const text = getSmallDocument(body, small);
  return {
    id: text.id,
    text,
    frontMatter: text.frontMatter,
    nature: { id: 'report', name: 'Report', standing: 'other', citedAs: 'report', ...nature },
    partners: [
      { id: 'fr', name: 'France' },
      { id: 'de', name: 'Germany' },
    ],
  };
}

/**
 * The faults of `content/`. Each fault is created only when a test reads it, so tables of tests can use them. Such a
 * table is created before Stryker activates a mutant, and a fault created at that time would not show the mutant.
 */
export const lateFaults = new Proxy(faults, {
  get:
    (_, kind: keyof typeof faults) =>
    (...details: never[]) => {
      const toFault: (...all: never[]) => Fault = faults[kind];
      const make = () => toFault(...details);
      return {
        get message() {
          return make().message;
        },
        get remedy() {
          return make().remedy;
        },
        ...('needsIds' in make() && { needsIds: true as const }),
      };
    },
});
