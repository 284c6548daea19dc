import { parseArgs } from 'node:util';
import { DatedSchema } from '../../src/schemas/dated.ts';

/** What only an editor knows of a text. A fact that is not given is asked for, or said to be unknown. */
export interface Answers {
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  dated?: string | undefined;
  /** The id of a kind in natures.yaml. */
  kind?: string | undefined;
  /** Ids in partners.yaml, with commas between them; `none`: no partner. */
  partner?: string | undefined;
  publisher?: string | undefined;
  /** Its name, its address, or words about the terms. */
  licence?: string | undefined;
  summary?: string | undefined;
}

/** What an editor asks `npm run import` to do. */
export interface ImportOptions {
  /** A file of this machine, or an address with http or https. */
  from: string;
  /** The id of the text; undefined: made of the name of the file. */
  id: string | undefined;
  /** The language of the text, as a BCP 47 tag; undefined: what the file says. */
  language: string | undefined;
  /** The encoding of a text file; undefined: what the file says. */
  encoding: string | undefined;
  /** The title as printed; undefined: what looks like the title. */
  title: string | undefined;
  /** The day on which the file was received. */
  received: string | undefined;
  /** The address at which the file was published. */
  address: string | undefined;
  answers: Answers;
  /** Takes all proposals without asking, and says of each fact that is not known that it is not. */
  takesAll: boolean;
  /** The numbers of the proposals that the editor refuses. */
  refused: ReadonlySet<number>;
  /** Writes nothing. */
  isDryRun: boolean;
}

const USAGE = `npm run import -- <file or address> [options]

  --id ID                the id of the text: its address is /documents/ID/. By default it is made of the name of the file
  --title "WORDS"        the title as printed, if it is not found by itself
  --language TAG         the language of the text: en, ja, zh-Hant …
  --encoding NAME        the encoding of a text file: shift_jis, windows-1252 …
  --received YYYY-MM-DD  the day on which you received the file (needed for an address)
  --address ADDRESS      the address at which the file was published
  --dated YYYY-MM-DD     the date of the text (also YYYY-MM or YYYY)
  --kind ID              its kind, an id of content/authorities/natures.yaml
  --partner ID,ID        its partners, ids of content/authorities/partners.yaml, or none
  --publisher "NAME"     who published it first
  --licence "WORDS"      the licence or terms of use
  --summary "WORDS"      what it is about, in two sentences
  --yes                  asks nothing: takes all proposals, and says what is not known
  --without 2,5          takes all proposals but these
  --dry-run              writes nothing`;

const DAY = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/u;

/** @throws if the arguments are wrong, with the usage */
export function readOptions(args: readonly string[]): ImportOptions {
  const { values, positionals } = parse(args);
  const [from, ...others] = positionals;
  if (from === undefined || others.length > 0)
    throw new Error(`Give one file or address, in quotes if it has spaces.\n\n${USAGE}`);
  const received = values.received ?? values.retrieved;
  if (received !== undefined && !DAY.test(received))
    throw new Error(`"${received}" is not a day. Write it as in: --received 2026-11-30`);
  if (values.id !== undefined && !/^[a-z0-9-]+$/u.test(values.id))
    throw new Error(`"${values.id}" cannot be an id. Use lower-case letters a–z, digits and hyphens.`);
  const refused = values.without?.split(',').map(Number) ?? [];
  if (refused.some((number) => !Number.isInteger(number)))
    throw new Error('Write the numbers of proposals as in: --without 2,5');
  return {
    from,
    id: values.id,
    language: values.language,
    encoding: values.encoding,
    title: values.title,
    received,
    address: values.address,
    answers: readAnswers(values),
    takesAll: values.yes === true || values.without !== undefined,
    refused: new Set(refused),
    isDryRun: values['dry-run'] === true,
  };
}

function readAnswers(values: ReturnType<typeof parse>['values']): Answers {
  const { dated, kind, partner, publisher, licence, summary } = values;
  const wrong = checkAnswer('dated', dated);
  if (wrong !== undefined) throw new Error(wrong);
  return { dated, kind, partner, publisher, licence, summary };
}

/** @returns what is wrong with an answer of the editor, and how to write it; undefined if it is right */
export function checkAnswer(name: keyof Answers, value: string | undefined): string | undefined {
  return name !== 'dated' || value === undefined || DatedSchema.safeParse(value).success
    ? undefined
    : `"${value}" is not a date. Write it as 2001, 2001-02 or 2001-02-03.`;
}

function parse(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        ...{ id: text, title: text, language: text, encoding: text, received: text, retrieved: text },
        ...{ dated: text, kind: text, partner: text, publisher: text, licence: text, summary: text },
        ...{ address: text, without: text, yes: flag, 'dry-run': flag },
      },
    });
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`, {
      cause: error,
    });
  }
}
