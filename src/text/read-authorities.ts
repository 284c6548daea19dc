import type { z } from 'zod';
import { NatureKindSchema, PartnerSchema, TermSchema, type Authorities } from '../schemas/authorities.ts';
import { openText, type FileBytes } from './decode.ts';
import { faults, toProblem, type Problem } from './problems.ts';
import type { ParsedDocument } from './read-document.ts';
import { checkTerms } from './terms.ts';
import { readYamlList, type ParsedYaml } from './yaml.ts';

/** The authorities that this module reads. */
type ListedAuthorities = Omit<Authorities, 'translations' | 'names'>;

type GetBytes = (path: string) => FileBytes;

/**
 * Reads the partners, kinds of text and terms in content/authorities/. Only the file of kinds
 * must exist, because each text has a kind.
 *
 * @param getBytes returns the bytes of a file in content/, or undefined if there is none
 * @param problems every problem is added; an authority file with a problem gives an empty list
 */
export function readAuthorities(getBytes: GetBytes, problems: Problem[]): ListedAuthorities {
  return {
    partners: readAuthority(getBytes, 'partners', PartnerSchema, checkRepeated, problems),
    natures: readAuthority(getBytes, 'natures', NatureKindSchema, checkRepeated, problems),
    terms: readAuthority(getBytes, 'terms', TermSchema, checkTerms, problems),
  };
}

/**
 * @param found the problems of the authority files
 * @returns a problem for every partner or kind of text that a document names but the authority files do not have
 */
export function checkNamed(
  file: string,
  { document, getLine }: ParsedDocument,
  authorities: ListedAuthorities,
  found: readonly Problem[],
): Problem[] {
  if (!document) return [];
  const { nature, partners } = document.frontMatter;
  const named = [
    ...partners.map((id, index) => ({
      path: ['partners', index],
      id,
      known: authorities.partners,
      in: 'partners',
    })),
    { path: ['nature', 'kind'], id: nature.kind, known: authorities.natures, in: 'natures' },
  ];
  // A list that could not be read is empty. It already has a problem, so the ids are not checked against it.
  const isUnread = (list: string, known: readonly unknown[]) =>
    known.length === 0 && found.some((problem) => problem.file === toFile(list));
  return named
    .filter(({ id, known, in: list }) => !isUnread(list, known) && !known.some((entry) => entry.id === id))
    .map(({ path, id, in: list }) =>
      toProblem(file, getLine(path), faults.unknownAuthority(path.join('.'), id, toFile(list))),
    );
}

function toFile(list: string): string {
  return `content/authorities/${list}.yaml`;
}

function readAuthority<Entry>(
  getBytes: GetBytes,
  name: keyof ListedAuthorities,
  schema: z.ZodType<Entry>,
  check: (file: string, entries: Entry[], getLine: ParsedYaml['getLine']) => Problem[],
  problems: Problem[],
): Entry[] {
  const file = toFile(name);
  const bytes = getBytes(`authorities/${name}.yaml`);
  if (name === 'natures' && bytes === undefined) openText(file, bytes, problems);
  const { entries, getLine } = readYamlList(file, bytes, schema, problems);
  problems.push(...check(file, entries, getLine));
  return entries;
}

/** @returns a problem for every entry with the id or the name of an earlier entry */
export function checkRepeated(
  file: string,
  entries: readonly { id: string; name: string }[],
  getLine: ParsedYaml['getLine'],
): Problem[] {
  const ids = entries.map(({ id }) => id);
  const names = entries.map(({ name }) => name);
  return [
    ...ids.flatMap((id, index) =>
      ids.indexOf(id) === index
        ? []
        : [toProblem(file, getLine([index, 'id']), faults.repeatedAuthority(id))],
    ),
    ...names.flatMap((name, index) =>
      names.indexOf(name) === index
        ? []
        : [toProblem(file, getLine([index, 'name']), faults.repeatedName(name))],
    ),
  ];
}
