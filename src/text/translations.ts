import { z } from 'zod';
import { TranslatedSchema, type Translated, type Translation } from '../schemas/authorities.ts';
import type { Problem } from './problems.ts';
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
export function readTranslations(bytes: Uint8Array | undefined, problems: Problem[]): ReadTranslations {
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
