import { toAnyPairPath, toComparePath } from './addresses.ts';
import type { FrontMatter } from '../schemas/front-matter.ts';
import { hasAllPairs } from './long-lists.ts';

/** The relation of a text to another one that has the same content. */
export type Tie = 'translationOf' | 'versionOf' | 'translation' | 'version';

interface Untied {
  id: string;
  frontMatter: FrontMatter;
}

/** A translation or version of a text, or the original of a translation or version. */
export interface TiedText {
  tie: Tie;
  document: Untied;
  /** Whether the translation or version is as authentic as the other text; undefined if it is not known. */
  isAuthentic: boolean | undefined;
  /** How this is known. The page of the text whose front matter has the relation shows it. */
  evidence: string | undefined;
  /** The path that shows both side by side. */
  comparePath: string;
}

/**
 * Finds the texts that are tied to each other by front matter. Two translations of one text are tied to that text, not
 * to each other.
 *
 * @param documents all documents, the oldest first
 * @returns for each document that has any, the texts tied to it, in the order of the documents
 */
export function tieTexts(documents: readonly Untied[]): Map<string, TiedText[]> {
  const byId = new Map(documents.map((document) => [document.id, document]));
  const tied = new Map<string, TiedText[]>();
  const add = (id: string, text: TiedText) => tied.set(id, [...(tied.get(id) ?? []), text]);
  for (const document of documents)
    for (const [tie, reverse] of [
      ['translationOf', 'translation'],
      ['versionOf', 'version'],
    ] as const) {
      const { document: otherId = '', authentic, evidence } = document.frontMatter[tie] ?? {};
      const other = byId.get(otherId);
      if (!other) continue;
      const pair =
        documents.indexOf(document) < documents.indexOf(other) ? [document, other] : [other, document];
      const [left = document, right = other] = pair;
      const comparePath = (hasAllPairs(documents) ? toComparePath : toAnyPairPath)(left.id, right.id);
      const isAuthentic = authentic === undefined ? undefined : authentic === 'yes';
      add(document.id, { tie, document: other, isAuthentic, evidence, comparePath });
      add(other.id, { tie: reverse, document, isAuthentic, evidence: undefined, comparePath });
    }
  return tied;
}
