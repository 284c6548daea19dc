import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The words of all texts, read without any code of the search. */
export interface TextScan {
  /** The words of each passage, by its place: `us-2014#p5`. */
  passages: Map<string, string[]>;
  /** @returns the places of the passages that have these words in a row */
  findPassages: (words: string) => string[];
  /** @returns whether a passage, heading or title has these words in a row */
  has: (words: string) => boolean;
}

/** What this reader uses of a text's copy for machines. */
interface TextCopy {
  id: string;
  frontMatter: { title: string };
  sections: SectionCopy[];
}

interface SectionCopy {
  heading: string | null;
  passages: { id: string; text: string }[];
  sections?: SectionCopy[];
}

/** Letters that are written without spaces between words. They are a word of their own, also beside digits. */
export const JOINED = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]`;

/**
 * A number keeps its points and commas. Letters before a sign of money are not a word of their own: `US$15` does not
 * have the word `US`.
 */
const WORD = new RegExp(
  String.raw`\p{L}+\p{Sc}|\p{N}+(?:[.,]\p{N}+)+|${JOINED}+|(?:(?!${JOINED})[\p{L}\p{N}])+`,
  'gu',
);

/** What one spelling may leave out: accents, the points of Arabic and Hebrew, the lengthening stroke of Arabic. */
const LEFT_OUT = /[\u0300-\u036f]|[\u0591-\u05c7]|[\u0610-\u061a]|\u0640|[\u064b-\u065f]|\u0670/gu;

/** Letters that writers of Arabic and Persian swap. */
const SWAPPED: Readonly<Record<string, string>> = { ة: 'ه', ى: 'ي', ی: 'ي', ک: 'ك' };

/** @returns the words of a text without case, accents and possessive endings */
export function scanWords(text: string): string[] {
  // Voicing marks stay: they make another letter.
  const plain = text
    .normalize('NFKD')
    .replace(LEFT_OUT, '')
    .normalize('NFC')
    .replace(/[ةىیک]/gu, (letter) => SWAPPED[letter] ?? letter)
    .replace(/[ァ-ヶ]/gu, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60))
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/gu, (digit) => String(digit.charCodeAt(0) % 16))
    .toLowerCase();
  return plain.replace(/['’]s(?![\p{L}\p{N}])/gu, '').match(WORD) ?? [];
}

/**
 * Reads the copies of the texts for machines. Search reads another file, so this also notices a passage that the other
 * file lacks.
 *
 * @param dist folder of the built site
 */
export function scanTexts(dist: string): TextScan {
  const copies = readCopies(join(dist, 'documents'));
  const passages = new Map(
    copies.flatMap(({ id, sections }) =>
      listSections(sections)
        .flatMap((section) => section.passages)
        .map((passage) => [`${id}#${passage.id}`, scanWords(passage.text)] as const),
    ),
  );
  const names = copies.flatMap(({ frontMatter: { title }, sections }) =>
    [title, ...listSections(sections).map(({ heading }) => heading ?? '')].map(scanWords),
  );
  const lines = [...passages].map(([place, words]) => ({ place, line: toLine(words) }));
  const all = [...names.map(toLine), ...lines.map(({ line }) => line)];
  return {
    passages,
    findPassages: (words) => {
      const wanted = toLine(scanWords(words));
      return lines.filter(({ line }) => line.includes(wanted)).map(({ place }) => place);
    },
    has: (words) => all.some((line) => line.includes(toLine(scanWords(words)))),
  };
}

function readCopies(folder: string): TextCopy[] {
  return readdirSync(folder)
    .filter((name) => /^[^.]+\.json$/u.test(name))
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as TextCopy);
}

/** @returns the sections and all sections below them */
function listSections(sections: SectionCopy[]): SectionCopy[] {
  return sections.flatMap((section) => [section, ...listSections(section.sections ?? [])]);
}

function toLine(words: string[]): string {
  return ` ${words.join(' ')} `;
}
