import { z } from 'zod';
import { TranslatedSchema, type Translated, type Translation } from '../schemas/authorities.ts';
import { checkLanguage } from './language-tags.ts';
import type { TextDocument } from './model.ts';
import type { FileBytes } from './decode.ts';
import { faults, toProblem, type Problem } from './problems.ts';
import { listFoldedWords } from './terms.ts';
import { listWords } from './tree.ts';
import { readYamlFile, type ParsedYaml } from './yaml.ts';

const FILE = 'content/authorities/translations.yaml';

/** The entries of the file, and the line of each part of them. */
export interface ReadTranslations {
  entries: Translated[];
  getLine: ParsedYaml['getLine'];
}

/**
 * @param bytes undefined if there is no file; the archive then has no translations
 * @param problems the list to which every problem of the file is added
 */
export function readTranslations(bytes: FileBytes, problems: Problem[]): ReadTranslations {
  if (bytes === undefined) return { entries: [], getLine: () => 1 };
  const { value, getLine } = readYamlFile(FILE, bytes, z.array(TranslatedSchema), problems);
  return { entries: value ?? [], getLine };
}

/** @returns one translation for each language of each entry, in the order of the file */
export function listTranslations({ entries }: ReadTranslations): Translation[] {
  return entries.flatMap(({ means, words }) =>
    Object.entries(words).map(([language, same]) => ({ language, words: same, means })),
  );
}

/**
 * Checks that the texts have the words of every entry, and that each word of another language has only one meaning.
 * Languages may share a word for one meaning: `量子` is Japanese and Chinese.
 *
 * @param documents every document of the archive
 */
export function checkTranslations(
  { entries, getLine }: ReadTranslations,
  documents: Pick<TextDocument, 'frontMatter' | 'beforeTitle' | 'sections'>[],
): Problem[] {
  const texts = documents.map((document) => toComparable(listWords(document).join(' ')));
  const unknown = entries.flatMap(({ means }, index) => {
    const words = toComparable(means);
    return texts.some((text) => text.includes(words))
      ? []
      : [toProblem(FILE, getLine([index, 'means']), faults.untranslatable(means))];
  });
  const listed = entries.flatMap(({ words }, index) =>
    Object.entries(words).flatMap(([language, same]) =>
      same.map((word, at) => ({ index, language, word, line: getLine([index, 'words', language, at]) })),
    ),
  );
  const languages = entries.flatMap(({ words }, index) =>
    Object.keys(words).flatMap((language) =>
      checkLanguage(language).map((fault) => toProblem(FILE, getLine([index, 'words', language]), fault)),
    ),
  );
  const repeated = [...Map.groupBy(listed, ({ word }) => toComparable(word)).values()].flatMap((same) =>
    same.flatMap(({ index, language, word, line }, place) => {
      const first = same
        .slice(0, place)
        .find((other) => other.index !== index || other.language === language);
      return first ? [toProblem(FILE, line, faults.repeatedTranslation(word, first.line))] : [];
    }),
  );
  return [...languages, ...unknown, ...repeated];
}

/** @returns the folded words, with a space before and after each */
function toComparable(text: string): string {
  return ` ${listFoldedWords(text).join(' ')} `;
}
