import { closeSync, mkdirSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Authorities } from '../../schemas/authorities.ts';
import type { TextDocument } from '../../text/model.ts';
import { searchFiles, toPartPath } from '../engine/files.ts';
import { toField } from '../query/field.ts';
import { listEnglish, toLexiconFile, toTranslationsFile } from './lexicon.ts';
import { makeArchiveParts } from './make-archive-parts.ts';

/**
 * Writes the files of a search in two stages, one after the other, so that few of them are in memory.
 *
 * @param folder the folder of the built site
 * @param onText called after each text
 * @returns how many sections the archive has
 */
export function writeParts(
  folder: string,
  release: string,
  content: { documents: TextDocument[]; authorities: Authorities },
  onText: () => void = () => undefined,
): number {
  const made = new Set<string>();
  const toFile = (path: string) => {
    const file = join(folder, path);
    if (!made.has(dirname(file))) mkdirSync(dirname(file), { recursive: true });
    made.add(dirname(file));
    return file;
  };
  rmSync(join(folder, searchFiles.parts), { recursive: true, force: true });
  // The page that checks quotations still reads all texts.
  const texts = new PassagesWriter(toFile(searchFiles.passages), release);
  const { manifest, survey } = makeArchiveParts(content, release, ({ list, index, content: text }) => {
    writeFileSync(toFile(toPartPath(release, list, index)), `${release}\n${text}`);
    if (list !== 'texts') return;
    texts.add(text);
    onText();
  });
  const spellings = manifest.names.map((name) => name.spellings);
  texts.close({ language: manifest.language, spellings });
  const write = (path: string, file: object) => {
    writeFileSync(toFile(path), JSON.stringify(file));
  };
  write(searchFiles.manifest, manifest);
  const fields = manifest.names.map(({ printed }) => toField(printed));
  const { vocabulary } = survey;
  const { authorities } = content;
  const lexicon = toLexiconFile(
    { vocabulary, fields, spellingGroups: spellings },
    listEnglish(),
    authorities,
  );
  write(searchFiles.lexicon, { release, ...lexicon });
  write(searchFiles.translations, { release, ...toTranslationsFile(authorities.translations) });
  return manifest.sections;
}

/** Writes a passages file, one document after the other. */
class PassagesWriter {
  readonly #file: number;
  #separator = '';

  constructor(path: string, release: string) {
    this.#file = openSync(path, 'w');
    writeSync(this.#file, `{"release":${JSON.stringify(release)},"documents":[`);
  }

  /** @param document as JSON */
  add(document: string): void {
    writeSync(this.#file, this.#separator + document);
    this.#separator = ',';
  }

  close(rest: object): void {
    writeSync(this.#file, `],${JSON.stringify(rest).slice(1)}`);
    closeSync(this.#file);
  }
}
