import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Authorities } from '../../schemas/authorities.ts';
import type { TextDocument } from '../../text/model.ts';
import { searchFiles, toPartFile, toPartPath } from '../engine/files.ts';
import { toField } from '../query/field.ts';
import { getLexiconFile, toTranslationsFile } from './lexicon.ts';
import { makeArchiveParts } from './make-archive-parts.ts';

/**
 * Writes the files of a search in two stages. It writes them one after the other, so that few of them are in memory.
 *
 * @param folder the folder of the built site
 * @param onText called after each text
 * @returns how many sections the archive has
 */
export async function writeParts(
  folder: string,
  release: string,
  content: { documents: TextDocument[]; authorities: Authorities },
  onText: () => void = () => undefined,
): Promise<number> {
  const made = new Set<string>();
  const toFile = (path: string) => {
    const file = join(folder, path);
    if (!made.has(dirname(file))) mkdirSync(dirname(file), { recursive: true });
    made.add(dirname(file));
    return file;
  };
  rmSync(join(folder, searchFiles.parts), { recursive: true, force: true });
  const { manifest, survey } = makeArchiveParts(content, release, ({ list, index, content: text }) => {
    writeFileSync(toFile(toPartPath(release, list, index)), toPartFile(release, text));
    if (list === 'texts') onText();
  });
  const spellings = manifest.names.map((name) => name.spellings);
  const write = (path: string, file: object) => {
    writeFileSync(toFile(path), JSON.stringify(file));
  };
  write(searchFiles.manifest, manifest);
  const fields = manifest.names.map(({ printed, spellings: [first = ''] }) => toField(printed ?? first));
  const { vocabulary } = survey;
  const { authorities } = content;
  const known = { vocabulary, fields, facts: [], spellingGroups: spellings };
  const lexicon = await getLexiconFile(known, authorities);
  write(searchFiles.lexicon, { release, ...lexicon });
  write(searchFiles.translations, { release, ...toTranslationsFile(authorities.translations) });
  return manifest.sections;
}
