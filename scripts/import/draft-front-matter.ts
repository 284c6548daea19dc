import { importedText } from '../../src/interface/imported-text.ts';
import type { OriginalMediaType } from '../../src/originals/formats.ts';
import { findOnlyDate } from './found-dates.ts';
import type { OmittedEntry } from './omissions.ts';
import type { Answers } from './options.ts';
import type { FoundFact, OriginalFactsFound } from './tree.ts';

/** What is known about a text before an editor has read it. */
export interface KnownFacts {
  title: string | undefined;
  language: string | undefined;
  /** What the editor answered, by the names of options. */
  answers: Answers;
  /** What the file says about itself. */
  found: OriginalFactsFound;
  /** The first words of the text, without the title. */
  firstWords: string;
  /** A date that the beginning of the text prints, and its words. */
  printedDate: { date: string; printed: string } | undefined;
  /** The kinds of text that the archive has, to choose from. */
  natures: readonly { id: string; name: string }[];
  /** The partners that the archive has, to choose from. */
  partners: readonly { id: string; name: string }[];
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
}

/** A fact that an editor may give, how it is known otherwise, and how to ask for it. */
export interface AskedFact {
  name: keyof Answers;
  question: string;
  /** The value in the front matter; undefined if only the editor knows it. Then the front matter has a TODO. */
  value: string | undefined;
}

/** The number of a Japanese law after its title: `（平成十五年四月一日政令第百七十二号）`. Nobody calls a law so. */
const LAW_NUMBER = /\s*[（(][^（）()]*第[^（）()]*号[）)](?:\s*抄)?$/u;

const LONGEST_SHORT_TITLE = 70;
const LONGEST_FIRST_WORDS = 180;

/** @returns the facts to ask an editor for, each with the value of the file, or else with the words for an unknown value */
export function listAskedFacts(facts: KnownFacts): AskedFact[] {
  const { answers, found, source } = facts;
  const made = found.made === undefined ? '' : `; the file was made on ${found.made.value}`;
  return [
    {
      name: 'dated',
      question: `Date of the text, as YYYY, YYYY-MM or YYYY-MM-DD${made}`,
      value: chooseDate(facts)?.date,
    },
    {
      name: 'kind',
      question: `Kind of text: ${shorten(facts.natures.map(({ id }) => id))}`,
      value: answers.kind ?? chooseKind(facts),
    },
    ...(facts.partners.length === 0
      ? []
      : [
          {
            name: 'partner' as const,
            question: `Partners, with commas between them: ${shorten(facts.partners.map(({ id }) => id))}, or none`,
            value: listPartners(facts).join(', ') || 'none',
          },
        ]),
    {
      name: 'publisher',
      question: 'Who published it first',
      value:
        answers.publisher ??
        found.publisher?.value ??
        (source.address === undefined ? importedText.unknownPublisher : new URL(source.address).hostname),
    },
    {
      name: 'licence',
      question: 'Licence or terms of use',
      value: answers.licence ?? found.licence?.value ?? 'none known',
    },
    {
      name: 'summary',
      question: 'What it is about, in two sentences',
      value: answers.summary ?? importedText.begins(cut(facts.firstWords, LONGEST_FIRST_WORDS)),
    },
  ];
}

/** @returns the front matter with all that is known, and a `TODO` for what only the editor can say */
export function draftFrontMatter(facts: KnownFacts): string {
  const { title, source, found, answers } = facts;
  const asked = new Map(listAskedFacts(facts).map(({ name, value }) => [name, value]));
  const date = chooseDate(facts);
  const licence = answers.licence ?? found.licence?.value;
  const publisher = asked.get('publisher') ?? importedText.unknownPublisher;
  const partners = listPartners(facts);
  const authors = found.authors?.slice(0, 1) ?? [];
  const entries: [indent: number, key: string, value: string | undefined][] = [
    [0, 'title', title ?? 'TODO: the title as printed'],
    [
      0,
      'shortTitle',
      title === undefined
        ? 'TODO: a short title of our own'
        : cut(title.replace(LAW_NUMBER, ''), LONGEST_SHORT_TITLE),
    ],
    [0, 'dated', date?.date ?? 'TODO: the date of the text, such as 2001-02-03, 2001-02 or 2001'],
    [0, 'datedBy', date?.evidence ?? 'TODO: the evidence for the date, in one sentence'],
    ...(partners.length === 0
      ? []
      : ([[0, 'partners', undefined], ...partners.map((id) => [1, '-', id])] as typeof entries)),
    [0, 'nature', undefined],
    [1, 'kind', asked.get('kind') ?? `TODO: one of ${shorten(facts.natures.map(({ id }) => id))}`],
    [1, 'note', describeSpeaker(authors)],
    [0, 'language', facts.language ?? 'TODO: the language of the text, such as en, ja or zh-Hant'],
    [0, 'publisher', publisher],
    [0, 'source', undefined],
    [1, 'file', source.file],
    [1, 'sha256', source.sha256],
    ...optional(1, 'mediaType', source.mediaType),
    ...optional(1, 'encoding', source.encoding),
    ...optional(1, 'received', source.received),
    ...optional(1, 'address', source.address),
    [1, 'addressNote', describeReceipt(source)],
  ];
  const isAddress = licence !== undefined && /^https?:\/\/[^\s\\@]+$/iu.test(licence);
  return [
    ...entries.map(([indent, key, value]) => formatEntry(indent, key, value)),
    ...formatOmitted(facts.omitted),
    ...(facts.joinsHyphens ? ['joins:', '  - { hyphens: "all" }'] : []),
    'corrections: []',
    'rights:',
    ...(isAddress ? [formatEntry(1, 'licenceAddress', licence)] : []),
    formatEntry(1, 'credit', publisher === importedText.unknownPublisher ? (title ?? publisher) : publisher),
    formatEntry(
      1,
      'notice',
      licence === undefined || licence === 'none known'
        ? importedText.noLicence
        : isAddress
          ? importedText.licenceAtAddress
          : importedText.terms(licence),
    ),
    formatEntry(0, 'summary', asked.get('summary')),
  ].join('\n');
}

/** The editor knows best, then the title, then what the file says, then the words at the beginning of the text. */
function chooseDate({
  answers,
  title = '',
  language,
  found,
  printedDate,
}: KnownFacts): { date: string; evidence: string } | undefined {
  if (answers.dated !== undefined) return { date: answers.dated, evidence: importedText.dateByEditor };
  const inTitle = findOnlyDate(title, language);
  if (inTitle) return { date: inTitle.date, evidence: importedText.dateInTitle(inTitle.printed) };
  if (found.date) return { date: found.date.value, evidence: importedText.dateInFile(found.date.place) };
  return (
    printedDate && {
      date: printedDate.date,
      evidence: importedText.datePrinted(printedDate.printed),
    }
  );
}

/** @returns the only kind of the archive, or the longest whose name is in the title */
function chooseKind({ natures, title = '' }: KnownFacts): string | undefined {
  if (natures.length === 1) return natures[0]?.id;
  const words = title.toLowerCase();
  return natures
    .filter(({ name }) => words.includes(name.toLowerCase()))
    .toSorted((a, b) => b.name.length - a.name.length)[0]?.id;
}

/** @returns the partners that the editor gave, or whose names are in the title */
function listPartners({ answers, partners, title = '' }: KnownFacts): string[] {
  if (answers.partner !== undefined)
    return answers.partner.match(/[a-z0-9-]+/gu)?.filter((id) => id !== 'none') ?? [];
  const words = title.toLowerCase();
  return partners.filter(({ name }) => words.includes(name.toLowerCase())).map(({ id }) => id);
}

function describeSpeaker([author]: readonly FoundFact[]): string {
  return author === undefined
    ? importedText.noSpeaker
    : importedText.namedSpeaker(author.value, author.place);
}

function describeReceipt({ received, address }: KnownFacts['source']): string {
  const day = received === undefined ? importedText.receivedSomeDay : importedText.received(received);
  return address === undefined ? importedText.withoutAddress(day) : importedText.fetched(day);
}

/** @returns the words that fit, with an ellipsis if there are more */
function cut(words: string, limit: number): string {
  if (words.length <= limit) return words;
  const start = words.slice(0, limit);
  return `${start.replace(/(?<=[^\s]{10}.*)\s+\S*$/u, '')} …`;
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
