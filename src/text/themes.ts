import { ThemeSchema, type Theme } from '../schemas/themes.ts';
import { findById, type CitedDocuments } from './cited-words.ts';
import type { FileBytes } from './decode.ts';
import { faults, toProblem, type Problem } from './problems.ts';
import { checkRepeated } from './read-authorities.ts';
import { listPassages } from './tree.ts';
import { readYamlList, type YamlList } from './yaml.ts';

const FILE = 'content/authorities/themes.yaml';

/** @returns the themes of the archive, in the order of their file, which an archive need not have */
export function readThemes(bytes: FileBytes, problems: Problem[]): YamlList<Theme> {
  const themes = readYamlList(FILE, bytes, ThemeSchema, problems);
  problems.push(...checkRepeated(FILE, themes.entries, themes.getLine));
  return themes;
}

/** Checks that the passages of every theme exist, and that no theme lists a text or a passage twice. */
export function checkThemes(themes: YamlList<Theme>, { ids, read }: CitedDocuments): Problem[] {
  return themes.entries.flatMap(({ texts }, index) =>
    texts.flatMap(({ document: documentId, passages }, place) => {
      const getLine = (...path: PropertyKey[]) => themes.getLine([index, 'texts', place, ...path]);
      if (!ids.has(documentId))
        return [toProblem(FILE, getLine('document'), faults.citedDocument(documentId))];
      const isRepeated = texts.findIndex(({ document }) => document === documentId) !== place;
      if (isRepeated) return [toProblem(FILE, getLine('document'), faults.themeTextTwice(documentId))];
      const document = findById(read, documentId);
      if (document === undefined) return [];
      const known = new Set(listPassages(document).map(({ id }) => id));
      return passages.flatMap((id, at) => [
        ...(known.has(id)
          ? []
          : [toProblem(FILE, getLine('passages', at), faults.themePassage(documentId, id))]),
        ...(passages.indexOf(id) === at
          ? []
          : [toProblem(FILE, getLine('passages', at), faults.repeatedMention(documentId, id))]),
      ]);
    }),
  );
}
