/**
 * Writes the `content/` of an archive of any size, to measure and test what grows with it. All texts are invented. The
 * same number and seed give the same files, and the first texts of a larger archive are those of a smaller one, but for
 * their partners' lists. `node tests/scale/generated-archive.ts 200 some/folder` writes it into a folder.
 */
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DocumentLedger } from '../../src/schemas/permanent-ids.ts';
import { formatLedger, toWordsHash } from '../../src/text/ledger.ts';
import { formatRelease } from '../../src/text/releases.ts';
import { pick, toRandom } from '../seeded-random.ts';
import { MONTHS, toOrganisation, toPerson, type Random } from './generated-words.ts';
import {
  generateText,
  type GeneratedBlock,
  type GeneratedMention,
  type GeneratedText,
} from './generated-text.ts';

/** A text with its id, its place in the archive, and the ids of its blocks. */
export interface GeneratedDocument extends GeneratedText {
  id: string;
  dated: string;
  partners: string[];
  kind: string;
  publisher: string;
  /** The id of each block. */
  ids: string[];
  /** The day on which its ids were released. */
  released: string;
}

const PARTNERS = [
  ...[
    'nordhaven',
    'quay-islands',
    'lower-lakes',
    'worldwide',
    'east-coast',
    'high-plains',
    'river-union',
    'old-port',
  ],
  ...[
    'amber-coast',
    'blue-bay',
    'cape-verdan',
    'dry-valley',
    'eagle-ridge',
    'far-shore',
    'green-isles',
    'hill-country',
  ],
];

const KINDS = [
  { id: 'joint-statement', name: 'Joint statement', standing: 'government', citedAs: 'document' },
  { id: 'yearly-report', name: 'Yearly report of an office', standing: 'government', citedAs: 'report' },
  { id: 'agreement', name: 'Agreement', standing: 'government', citedAs: 'document' },
  { id: 'news-report', name: 'News report', standing: 'other', citedAs: 'news-article' },
  { id: 'web-notice', name: 'Notice on the web', standing: 'other', citedAs: 'web-page' },
  { id: 'study', name: 'Study of an institute', standing: 'other', citedAs: 'report' },
];

const TERMS = [
  ['information technology', 'IT'],
  ['e-commerce', 'electronic commerce'],
  ['artificial intelligence', 'AI'],
  ['timetable', 'time-table'],
];

/** The number of texts that one release publishes. */
const RELEASE_SIZE = 50;

/** @returns the texts of an archive in the order in which they were added */
export function generateDocuments(count: number, seed = 1): GeneratedDocument[] {
  return Array.from({ length: count }, (_, index) => generateDocument(index, seed));
}

function generateDocument(index: number, seed: number): GeneratedDocument {
  // Seeds that follow each other give similar numbers, so each text has a hash as its seed.
  const hash = createHash('sha256').update(`${seed} ${index}`).digest();
  const random = toRandom(1 + (hash.readUInt32LE() % 2_147_483_646));
  const year = 1990 + Math.floor(random() * 40);
  const [month, day] = [1 + Math.floor(random() * 12), 1 + Math.floor(random() * 28)];
  const precision = random();
  const parts = [String(year), toTwoDigits(month), toTwoDigits(day)];
  const dated = parts.slice(0, precision < 0.1 ? 1 : precision < 0.3 ? 2 : 3).join('-');
  const partner = pick(random, PARTNERS);
  const partners = [...new Set(random() < 0.2 ? [partner, pick(random, PARTNERS)] : [partner])];
  const kind = pick(random, KINDS);
  const name = partners.map(toTitle).join(' and ');
  const title = `${kind.name} with ${name}, No. ${index + 1} of ${MONTHS[month - 1]} ${year}`;
  const text = generateText(random, title);
  return {
    ...text,
    id: `${partner}-${year}-${index + 1}`,
    dated,
    partners,
    kind: kind.id,
    publisher: toOrganisation(Math.floor(random() * 30)),
    ids: toIds(text.blocks),
    released: toReleaseDate(Math.floor(index / RELEASE_SIZE)),
  };
}

function toTwoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

function toTitle(slug: string): string {
  return slug.replace(
    /(^|-)([a-z])/gu,
    (_, before: string, letter: string) => (before && ' ') + letter.toUpperCase(),
  );
}

/** A release each month from 2030 on: a text is not published before its date. */
function toReleaseDate(release: number): string {
  return `${2030 + Math.floor(release / 12)}-${toTwoDigits(1 + (release % 12))}-15`;
}

/** Passages get numbers and headings get slugs, as `npm run number` gives them. */
function toIds(blocks: readonly GeneratedBlock[]): string[] {
  const used = new Set<string>();
  let passages = 0;
  return blocks.map(({ kind, words }) => {
    if (typeof kind === 'string') return `p${++passages}`;
    const whole = words
      .toLowerCase()
      .replace(/[^a-z0-9]+/gu, '-')
      .replace(/^[0-9-]+|-+$/gu, '');
    const slug = whole.length > 40 ? whole.slice(0, whole.lastIndexOf('-', 40)) : whole;
    let id = slug;
    for (let number = 2; used.has(id); number += 1) id = `${slug}-${number}`;
    used.add(id);
    return id;
  });
}

/** @returns the text as it was received */
function toSource({ title, blocks }: GeneratedText): string {
  const lines = blocks.map(({ kind, words }) => (kind === 'item' ? `- ${words}\n` : `\n${words}\n`));
  return `${title}\n${lines.join('')}`;
}

/** @returns the Markdown of the text, with a title and without ids, for other programs */
export function toPlainMarkdown({ title, blocks }: Pick<GeneratedText, 'title' | 'blocks'>): string {
  const body = blocks.map((block) => toMarkdown(block, ''));
  return `---\ntitle: ${JSON.stringify(title)}\n---\n${body.join('')}`;
}

function toMarkdown({ kind, markdown }: GeneratedBlock, mark: string): string {
  if (kind === 'item') return `\n- ${markdown}${mark}\n`;
  return `\n${kind === 'paragraph' ? '' : `${'#'.repeat(kind.level)} `}${markdown}${mark}\n`;
}

function toDocumentFile(document: GeneratedDocument): string {
  const { id, title, dated, partners, kind, publisher, blocks, ids, misprint } = document;
  const source = toSource(document);
  const front = {
    title,
    shortTitle: title.replace(/, No\..*/u, `, ${dated.slice(0, 4)}`),
    dated,
    datedBy: 'The date printed on the first page.',
    partners,
    nature: { kind, note: 'An invented text, to measure an archive of this size.' },
    language: 'en',
    authors: [{ name: publisher }],
    publisher,
    source: {
      file: `${id}.txt`,
      sha256: createHash('sha256').update(source).digest('hex'),
      addressNote: 'The text is invented, so it has no address.',
    },
    omitted: [],
    corrections: misprint
      ? [{ at: 'p1', ...misprint, reason: 'A letter is in the wrong place.', noted: '2030-01-01' }]
      : [],
    rights: { credit: publisher, notice: 'The text is invented.' },
    summary: `${blocks[0]?.words.split('. ')[0] ?? title}. It is an invented text with ${ids.length} headings and paragraphs.`,
  };
  const fields = Object.entries(front).map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`);
  const body = blocks.map((block, index) => toMarkdown(block, ` {#${ids[index]}}`));
  return `---\n${fields.join('')}---\n${body.join('')}`;
}

function toLedger({ blocks, ids, released }: GeneratedDocument, random: Random): DocumentLedger {
  const hasOpening = typeof blocks[0]?.kind === 'string';
  const live = (words: string) => ({
    state: 'live' as const,
    published: released,
    words: toWordsHash(words),
  });
  const gone = ids.filter((id) => /^p\d/u.test(id)).length + 1;
  const inText = blocks.map(({ words }, index) => [ids[index] ?? '', live(words)] as const);
  return {
    ...(hasOpening && { opening: live('') }),
    ...Object.fromEntries(inText),
    ...(random() < 0.07 && {
      [`p${gone}`]: {
        ...live(`A line that was withdrawn, number ${gone}.`),
        state: 'withdrawn' as const,
        why: 'It was a line of the page, not of the text.',
        when: released,
      },
    }),
  };
}

/** YAML reads JSON; an entry on each line keeps the lines of errors useful. */
function toYaml(entries: readonly unknown[]): string {
  return entries.map((entry) => `- ${JSON.stringify(entry)}\n`).join('');
}

function toCited(document: GeneratedDocument, { block, words }: GeneratedMention) {
  return { document: document.id, at: document.ids[block], words };
}

/** @returns the entries of a list of names, with every place that names them */
function listNamed(
  documents: readonly GeneratedDocument[],
  list: 'organisations' | 'people',
  toName: (number: number) => string,
) {
  const mentions = new Map<number, ReturnType<typeof toCited>[]>();
  for (const document of documents)
    for (const [number, found] of document[list])
      mentions.set(number, [...(mentions.get(number) ?? []), ...found.map((one) => toCited(document, one))]);
  return [...mentions]
    .toSorted(([a], [b]) => a - b)
    .map(([number, found]) => ({ id: `${list}-${number + 1}`, name: toName(number), mentions: found }));
}

/** @returns the files of `content/authorities/` */
function toAuthorities(documents: readonly GeneratedDocument[]): Record<string, string> {
  const events = documents.flatMap((document) => {
    const { event } = document;
    if (!event) return [];
    const { at: passage, words: mentionedAs } = toCited(document, event);
    return [{ dated: event.dated, label: event.label, document: document.id, passage, mentionedAs }];
  });
  const used = new Set(documents.flatMap(({ partners }) => partners));
  const usedKinds = new Set(documents.map(({ kind }) => kind));
  const themes = ['Harbours and ships', 'Data and networks', 'Training'].map((name, index) => ({
    id: name.toLowerCase().replaceAll(' ', '-'),
    name,
    texts: documents
      .filter((_, at) => at % 8 === index)
      .map(({ id, ids }) => ({ document: id, passages: ids.filter((one) => /^p[1-3]$/u.test(one)) })),
  }));
  return {
    'partners.yaml': toYaml(PARTNERS.filter((id) => used.has(id)).map((id) => ({ id, name: toTitle(id) }))),
    'natures.yaml': toYaml(KINDS.filter(({ id }) => usedKinds.has(id))),
    'terms.yaml': toYaml(
      TERMS.map((spellings) => ({ spellings, note: 'Different ways to write one thing.' })),
    ),
    'counted-terms.yaml': toYaml(
      ['timetable', 'satellite', 'information technology'].map((name) => ({ name })),
    ),
    'events.yaml': toYaml(events),
    'themes.yaml': toYaml(themes),
    'organisations.yaml': toYaml(listNamed(documents, 'organisations', toOrganisation)),
    'people.yaml': toYaml(
      listNamed(documents, 'people', (number) => Object.values(toPerson(number)).join(' ')),
    ),
  };
}

function toReleases(
  documents: readonly GeneratedDocument[],
  ledgers: ReadonlyMap<string, DocumentLedger>,
): string {
  const byDate = Map.groupBy(documents, ({ released }) => released);
  return [...byDate]
    .map(([date, released]) => {
      const counts = released.map(
        ({ id }) => [id, String(Object.keys(ledgers.get(id) ?? {}).length)] as const,
      );
      return formatRelease({ date, ids: Object.fromEntries(counts) });
    })
    .join('');
}

/**
 * Writes `content/` of an archive: texts with ids, their sources, released ledgers and all lists.
 *
 * @param folder the folder of `content/`; it must be empty or missing
 * @returns the texts
 */
export function writeGeneratedArchive(folder: string, count: number, seed = 1): GeneratedDocument[] {
  const documents = generateDocuments(count, seed);
  const random = toRandom(seed + 1);
  const ledgers = new Map(documents.map((document) => [document.id, toLedger(document, random)]));
  for (const name of ['documents', 'sources', 'ids', 'authorities'])
    mkdirSync(join(folder, name), { recursive: true });
  for (const document of documents) {
    const { id } = document;
    writeFileSync(join(folder, `documents/${id}.md`), toDocumentFile(document));
    writeFileSync(join(folder, `sources/${id}.txt`), toSource(document));
    writeFileSync(join(folder, `ids/${id}.json`), formatLedger(ledgers.get(id) ?? {}));
  }
  for (const [name, text] of Object.entries(toAuthorities(documents)))
    writeFileSync(join(folder, 'authorities', name), text);
  writeFileSync(join(folder, 'releases.yaml'), toReleases(documents, ledgers));
  cpSync(join(import.meta.dirname, '../fixtures/archive/content/about'), join(folder, 'about'), {
    recursive: true,
  });
  return documents;
}

if (import.meta.main) {
  const [count = '200', folder = 'content'] = process.argv.slice(2);
  const documents = writeGeneratedArchive(folder, Number(count));
  console.log(`${documents.length} texts in ${folder}`);
}
