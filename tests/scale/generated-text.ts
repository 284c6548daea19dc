import { pick } from '../seeded-random.ts';
import {
  ADJECTIVES,
  ENGLISH,
  MONTHS,
  NOUNS,
  toOrganisation,
  toPerson,
  toRareName,
  toZipfPicker,
  VERBS,
  type Random,
} from './generated-words.ts';

/** A passage, or a heading with its level. Its words are those of the source; the Markdown may have marks between them. */
export interface GeneratedBlock {
  words: string;
  markdown: string;
  kind: 'paragraph' | 'item' | { level: number };
}

/** Words of a passage that a list of the archive names: an organisation, a person or an event. */
export interface GeneratedMention {
  /** The position of the block in the text. */
  block: number;
  words: string;
}

export interface GeneratedText {
  title: string;
  blocks: GeneratedBlock[];
  /** By the number of the organisation or person (`toOrganisation`, `toPerson`). */
  organisations: Map<number, GeneratedMention[]>;
  people: Map<number, GeneratedMention[]>;
  event: (GeneratedMention & { dated: string; label: string }) | undefined;
  /** A word of the first passage that is spelled wrong, and how to read it. */
  misprint: { published: string; reading: string } | undefined;
}

const NUMBERS = Array.from({ length: 400 }, (_, number) => number);
const pickNoun = toZipfPicker(NOUNS);
const pickAdjective = toZipfPicker(ADJECTIVES);
const pickVerb = toZipfPicker(VERBS);
const pickEnglish = toZipfPicker(ENGLISH);
const pickOrganisation = toZipfPicker(NUMBERS);
const pickPerson = toZipfPicker(NUMBERS);

/** Words that search connects with others: `tests/scale/generated-archive.ts` has their spellings. */
const CONNECTED = [
  'information technology',
  'IT',
  'e-commerce',
  'electronic commerce',
  'artificial intelligence',
];

/** How many words a text has: half of them have fewer than 750, and a few have 5,000. */
function toLength(random: Random): number {
  const spread = random() + random() + random() + random() - 2;
  return Math.min(5000, Math.max(300, Math.round(720 * Math.exp(spread * 1.25))));
}

/** A writer of one text: it has a subject, so some words are frequent in this text and rare in others. */
class Writer {
  readonly #random: Random;
  readonly #pickSubject: (random: Random) => string;

  constructor(random: Random) {
    this.#random = random;
    this.#pickSubject = toZipfPicker([
      ...Array.from({ length: 12 }, () => pick(random, NOUNS)),
      ...Array.from({ length: 20 }, () => pickEnglish(random)),
      ...Array.from({ length: 6 }, () => toRareName(random)),
    ]);
  }

  noun(): string {
    const chance = this.#random();
    if (chance < 0.03) return pick(this.#random, CONNECTED);
    if (chance < 0.45) return this.#pickSubject(this.#random);
    const noun = chance < 0.8 ? pickNoun(this.#random) : pickEnglish(this.#random);
    return this.#random() < 0.35 && !/[sy]$/u.test(noun) ? `${noun}s` : noun;
  }

  adjective(): string {
    return pickAdjective(this.#random);
  }

  number(): string {
    return Math.floor(10 ** (1 + this.#random() * 5)).toLocaleString('en');
  }

  date(): string {
    const year = 1985 + Math.floor(this.#random() * 45);
    return `${1 + Math.floor(this.#random() * 28)} ${pick(this.#random, MONTHS)} ${year}`;
  }

  clause(): string {
    const [noun, adjective, verb] = [() => this.noun(), () => this.adjective(), () => pickVerb(this.#random)];
    const patterns = [
      () => `the ${noun()} ${verb()} the ${adjective()} ${noun()} of the ${noun()}`,
      () => `both sides ${verb()} a ${adjective()} ${noun()} for ${noun()} and ${noun()}`,
      () => `in the ${adjective()} ${noun()} they ${verb()} ${this.number()} ${noun()} with the ${noun()}`,
      () => `it ${verb()} the ${noun()} on ${this.date()} and the ${noun()} after it`,
      () =>
        `the ${noun()}, which the ${noun()} had asked for, ${verb()} a ${noun()} at ${toRareName(this.#random)}`,
      () => `cooperation on ${noun()} was ${adjective()}, as the ${noun()} of the ${noun()} shows`,
      () => `the share of ${noun()} in the ${noun()} rose to ${this.number()} (${noun()} and ${noun()})`,
    ];
    return pick(this.#random, patterns)();
  }

  sentence(): string {
    const links = [', and ', ', because ', '; ', ', while '];
    const clause =
      this.#random() < 0.4 ? this.clause() + pick(this.#random, links) + this.clause() : this.clause();
    return `${clause.charAt(0).toUpperCase()}${clause.slice(1)}.`;
  }

  heading(): string {
    const heading = pick(this.#random, [
      () => `${this.adjective()} ${this.noun()}`,
      () => `cooperation in ${this.noun()} and ${this.noun()}`,
      () => `the ${this.noun()} of ${this.noun()}`,
    ])();
    return heading.charAt(0).toUpperCase() + heading.slice(1);
  }
}

/** @returns a text; the same for the same numbers */
export function generateText(random: Random, title: string): GeneratedText {
  const writer = new Writer(random);
  const wanted = toLength(random);
  const text: GeneratedText = {
    title,
    blocks: [],
    organisations: new Map(),
    people: new Map(),
    event: undefined,
    misprint: undefined,
  };
  let count = 0;
  const add = (kind: GeneratedBlock['kind'], words: string) => {
    const isMarked = kind === 'paragraph' && random() < 0.05;
    // The first two words in emphasis: the words of the page are still those of the source.
    const markdown = isMarked ? words.replace(/^(\S+ [a-z]+) /u, '*$1* ') : words;
    text.blocks.push({ words, markdown, kind });
    count += words.split(' ').length;
  };
  const addParagraph = () => {
    const sentences = Array.from({ length: 1 + Math.floor(random() * 4) }, () => writer.sentence());
    sentences.push(...nameSomebody(random, text));
    if (text.blocks.length === 0 && random() < 0.1) {
      text.misprint = { published: 'recieved', reading: 'received' };
      sentences.push('The office recieved an answer.');
    }
    add('paragraph', sentences.join(' '));
  };
  addParagraph();
  for (let section = 1; count < wanted; section += 1) {
    add({ level: 2 }, `${section}. ${writer.heading()}`);
    const parts = random() < 0.3 ? 2 : 1;
    for (let part = 0; part < parts; part += 1) {
      if (parts > 1) add({ level: 3 }, writer.heading());
      for (let left = 1 + Math.floor(random() * 4); left > 0; left -= 1) addParagraph();
      if (random() < 0.35)
        for (let left = 2 + Math.floor(random() * 5); left > 0; left -= 1) add('item', `${writer.clause()};`);
    }
  }
  return text;
}

/** @returns a sentence with a name or an event, or none. The text remembers what the next block, which has it, names */
function nameSomebody(random: Random, text: GeneratedText): string[] {
  const block = text.blocks.length;
  const chance = random();
  if (chance < 0.08) {
    const number = pickOrganisation(random);
    const words = toOrganisation(number);
    text.organisations.set(number, [...(text.organisations.get(number) ?? []), { block, words }]);
    return [`The ${words} took part.`];
  }
  if (chance < 0.12) {
    const number = pickPerson(random);
    const words = Object.values(toPerson(number)).join(' ');
    text.people.set(number, [...(text.people.get(number) ?? []), { block, words }]);
    return [`${words} spoke for the delegation.`];
  }
  if (chance < 0.14 && text.event === undefined) {
    const [year, month, day] = [
      1985 + Math.floor(random() * 45),
      Math.floor(random() * 12),
      1 + Math.floor(random() * 28),
    ];
    const words = `opened on ${day} ${MONTHS[month]} ${year}`;
    const dated = `${year}-${String(month + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
    const name = toRareName(random);
    text.event = { block, words, dated, label: `Opening of the ${name} station` };
    return [`The station at ${name} was ${words}.`];
  }
  return [];
}
