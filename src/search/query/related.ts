import { findPrinted, type ArchiveText } from './archive-text.ts';
import type { QueryPart } from './parse-query.ts';
import type { RelatedWords } from './passages.ts';
import { toNameKey, toSpellingPattern } from './spellings.ts';
import { toTokens, type Token } from './tokens.ts';

/** Words for neighbouring things, by the key of each spelling of a thing. */
export type Related = Map<string, string[]>;

/** The longest name in parts of a query that related words are looked up for. */
const NAME_LIMIT_PARTS = 8;

export function toRelated(groups: RelatedWords[]): Related {
  return new Map(
    groups.flatMap(({ spellings, related }) =>
      spellings.map((spelling) => [toNameKey(toTokens(spelling)), related] as const),
    ),
  );
}

/** @returns whether the authorities name a thing, so that its name is no other word misspelt. */
export function isNamed(tokens: Token[], { related }: ArchiveText): boolean {
  return related.has(toNameKey(tokens));
}

/** @returns the words of the texts for what is near the things that a query names, each once, the nearest first. */
export function listRelated(parts: QueryPart[], archive: ArchiveText): string[] {
  const related = parts.flatMap((_, start) =>
    parts.slice(start, start + NAME_LIMIT_PARTS).flatMap((__, length) => {
      const taken = parts.slice(start, start + length + 1);
      return archive.related.get(toNameKey(taken.flatMap(({ tokens }) => tokens))) ?? [];
    }),
  );
  return [...new Set(related)].filter(
    (words) => findPrinted(toSpellingPattern(words), archive) !== undefined,
  );
}
