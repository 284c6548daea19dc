import { createRequire } from 'node:module';
import { faults, type Fault } from './problems.ts';

type SubtagKind = 'language' | 'extlang' | 'script' | 'region' | 'variant';

/** The registry of IANA: for each subtag in lower case, its kinds, each with the number of its record. */
interface Registry {
  index: Record<string, Partial<Record<SubtagKind, number>>>;
  records: { Deprecated?: string; 'Preferred-Value'?: string }[];
}

let registry: Registry | undefined;

/** It is read when the first tag is checked, because it has a megabyte. */
function getRegistry(): Registry {
  const require = createRequire(import.meta.url);
  return (registry ??= {
    index: require('language-subtag-registry/data/json/index.json') as Registry['index'],
    records: require('language-subtag-registry/data/json/registry.json') as Registry['records'],
  });
}

/**
 * Checks a language tag against the registry of IANA, as BCP 47 asks. A tag for private use (`x-…`) says nothing to a
 * browser or a screen reader, so it is refused.
 */
export function checkLanguage(tag: string): Fault[] {
  if (!isWellFormed(tag)) return [faults.unknownLanguage(tag, tag)];
  const [language = '', ...subtags] = tag.split('-');
  const end = subtags.findIndex((subtag) => subtag.length === 1);
  const named = [
    { subtag: language, kinds: ['language'] as const },
    ...subtags.slice(0, end === -1 ? undefined : end).map((subtag, index) => ({
      subtag,
      kinds: toKinds(subtag, index),
    })),
  ];
  return named.flatMap(({ subtag, kinds }) => checkSubtag(tag, subtag, kinds));
}

function isWellFormed(tag: string): boolean {
  if (/(?:^|-)x-/iu.test(tag)) return false;
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

function toKinds(subtag: string, index: number): readonly SubtagKind[] {
  if (/^[a-z]{4}$/iu.test(subtag)) return ['script'];
  if (/^(?:[a-z]{2}|[0-9]{3})$/iu.test(subtag)) return ['region'];
  return index === 0 && subtag.length === 3 ? ['extlang'] : ['variant'];
}

function checkSubtag(tag: string, subtag: string, kinds: readonly SubtagKind[]): Fault[] {
  const { index, records } = getRegistry();
  const name = subtag.toLowerCase();
  const found = Object.hasOwn(index, name) ? index[name] : undefined;
  const at = kinds.map((kind) => found?.[kind]).find((number) => number !== undefined);
  const record = at === undefined ? undefined : records[at];
  if (record === undefined) return [faults.unknownLanguage(tag, subtag)];
  const better = record['Preferred-Value'];
  return record.Deprecated !== undefined && better !== undefined
    ? [faults.oldLanguage(tag, subtag, better)]
    : [];
}
