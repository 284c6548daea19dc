import { findPrinted, type ArchiveText } from './archive-text.ts';
import { toPattern, type Pattern } from './match.ts';
import type { QueryPart } from './parse-query.ts';
import { toNameKey } from './spellings.ts';
import type { Token } from './tokens.ts';

/** A beginning shorter than this begins too many words. */
const BEGINNING_LIMIT_LETTERS = 3;

/** @returns whether the texts have the words of a part, as typed or as a name in any spelling. */
export function isKnown(part: QueryPart, archive: ArchiveText): boolean {
  return (!part.isPhrase && findName([part], archive) !== undefined) || occurs(toOwnPattern(part), archive);
}

/** @returns every spelling of the name that some parts make up; undefined where they make up none that the texts hold. */
export function findName(parts: QueryPart[], archive: ArchiveText): Pattern[] | undefined {
  const spellings = archive.spellings.get(toNameKey(parts.flatMap(({ tokens }) => tokens)));
  return spellings?.some((spelling) => occurs(spelling, archive)) ? spellings : undefined;
}

/** @returns what a part may mean, the likeliest first: as typed, with other endings, as the beginning of a word. */
export function listReadings(part: QueryPart): Pattern[] {
  const [token, ...others] = part.tokens;
  if (!token || others.length > 0 || part.isPhrase) return [toOwnPattern(part)];
  const start = token.stem.length >= BEGINNING_LIMIT_LETTERS ? token.stem : token.word;
  return [
    toOwnPattern(part),
    toPattern([token.word], 'inflected'),
    ...(start.length >= BEGINNING_LIMIT_LETTERS ? [toPattern([start], 'beginning')] : []),
  ];
}

/** Two to four capitals are an acronym: `IT`, not `it`. */
function toOwnPattern({ isPhrase, tokens }: QueryPart): Pattern {
  const isAcronym = tokens.length === 1 && /^\p{Lu}{2,4}$/u.test(tokens[0]?.printed ?? '');
  return toPattern(listWords(tokens), isAcronym ? 'capitals' : isPhrase ? 'exact' : 'inflected');
}

function listWords(tokens: Token[]): string[] {
  return tokens.map(({ word }) => word);
}

function occurs(pattern: Pattern, archive: ArchiveText): boolean {
  return findPrinted(pattern, archive) !== undefined;
}
