import type { OriginalMediaType } from '../../src/originals/formats.ts';
import type { OmittedEntry } from './omissions.ts';
import type { OriginalFactsFound } from './tree.ts';

/** What is known about a text before an editor has read it. */
export interface KnownFacts {
  title: string | undefined;
  language: string | undefined;
  publisher?: string | undefined;
  /** The kinds of text that the archive has, to choose from. */
  natures: readonly string[];
  /** The partners that the archive has, to choose from. */
  partners: readonly string[];
  source: {
    file: string;
    sha256: string;
    mediaType?: OriginalMediaType | undefined;
    encoding?: string | undefined;
    received?: string | undefined;
    address?: string | undefined;
  };
  omitted: readonly OmittedEntry[];
  /** Whether the text joins words that hyphens at line ends divide. */
  joinsHyphens: boolean;
  hints: OriginalFactsFound['hints'];
}

/** @returns the front matter with what is known, and a `TODO` that says what to write for all else */
export function draftFrontMatter(facts: KnownFacts): string {
  const { title, source } = facts;
  const hint = (field: OriginalFactsFound['hints'][number]['field']) => {
    const found = facts.hints.filter((one) => one.field === field).slice(0, 3);
    return found.length === 0
      ? ''
      : `. The file says ${found.map(({ value, place }) => `${value} (${place})`).join(', ')}`;
  };
  const isShort = title !== undefined && title.length <= 70;
  const entries: [indent: number, key: string, value: string | undefined][] = [
    [0, 'title', title ?? 'TODO: the title as printed'],
    [0, 'shortTitle', isShort ? title : 'TODO: a short title of our own'],
    [0, 'dated', `TODO: the date of the text, such as 2001-02-03, 2001-02 or 2001${hint('dated')}`],
    [0, 'datedBy', 'TODO: the evidence for the date, in one sentence'],
    ...(facts.partners.length === 0 ? [] : draftPartners(facts.partners)),
    [0, 'nature', undefined],
    [1, 'kind', `TODO: one of ${shorten(facts.natures)}`],
    [1, 'note', 'TODO: who speaks in the text, and whether it is an official text, in one sentence'],
    [0, 'language', facts.language ?? 'TODO: the language of the text, such as en, ja or zh-Hant'],
    [0, 'publisher', facts.publisher ?? `TODO: who published the text first${hint('authors')}`],
    [0, 'source', undefined],
    [1, 'file', source.file],
    [1, 'sha256', source.sha256],
    ...optional(1, 'mediaType', source.mediaType),
    ...optional(1, 'encoding', source.encoding),
    ...optional(1, 'received', source.received),
    ...optional(1, 'address', source.address),
    [
      1,
      'addressNote',
      source.address !== undefined && source.received !== undefined
        ? `Fetched from this address on ${source.received}.`
        : 'TODO: how the file was received, and how its address is known',
    ],
  ];
  return [
    ...entries.map(([indent, key, value]) => formatEntry(indent, key, value)),
    ...formatOmitted(facts.omitted),
    ...(facts.joinsHyphens ? ['joins:', '  - { hyphens: "all" }'] : []),
    'corrections: []',
    'rights:',
    formatEntry(1, 'credit', 'TODO: the credit line to use'),
    formatEntry(1, 'notice', 'TODO: under which licence the text is, or that no licence is known'),
    formatEntry(0, 'summary', 'TODO: what the text is about, in two sentences of our own'),
  ].join('\n');
}

/** @returns the lines of the field `omitted` */
export function formatOmitted(omitted: readonly OmittedEntry[]): string[] {
  if (omitted.length === 0) return ['omitted: []'];
  return [
    'omitted:',
    ...omitted.map(
      (entry) =>
        `  - { ${Object.entries(entry)
          .map(([key, value]) => `${key}: ${quote(value)}`)
          .join(', ')} }`,
    ),
  ];
}

function draftPartners(ids: readonly string[]): [number, string, string | undefined][] {
  return [
    [0, 'partners', undefined],
    [1, '-', `TODO: one or more of ${shorten(ids)}, or remove the field`],
  ];
}

function optional(indent: number, key: string, value: string | undefined): [number, string, string][] {
  return value === undefined ? [] : [[indent, key, value]];
}

function formatEntry(indent: number, key: string, value: string | undefined): string {
  const start = `${'  '.repeat(indent)}${key === '-' ? '-' : `${key}:`}`;
  return value === undefined ? start : `${start} ${quote(value)}`;
}

/** A string of JSON is a string of YAML. */
function quote(value: string): string {
  return JSON.stringify(value);
}

function shorten(ids: readonly string[]): string {
  return ids.length > 12 ? `${ids.slice(0, 12).join(', ')} …` : ids.join(', ');
}
