import type { z } from 'zod';
import { NatureKindSchema, PartnerSchema, TermSchema, type Authorities } from '../schemas/authorities.ts';
import { faults, toProblem, type Problem } from './problems.ts';
import type { ParsedDocument } from './read-document.ts';
import { readYamlFile } from './yaml.ts';

type GetBytes = (path: string) => Uint8Array | undefined;

/**
 * Reads content/authorities/.
 *
 * @param getBytes returns the bytes of a file in content/, or undefined if there is none
 * @param problems every problem is added; an authority file with a problem gives an empty list
 */
export function readAuthorities(getBytes: GetBytes, problems: Problem[]): Authorities {
  return {
    partners: readAuthority(getBytes, 'partners', PartnerSchema, problems),
    natures: readAuthority(getBytes, 'natures', NatureKindSchema, problems),
    terms: readAuthority(getBytes, 'terms', TermSchema, problems),
  };
}

/** @returns a problem for every partner or kind of text that a document names but the authority files do not have. */
export function checkNamed(
  file: string,
  { document, getLine }: ParsedDocument,
  authorities: Authorities,
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
  return (
    named
      // A list that could not be read is empty. It already has a problem, so the ids are not checked against it.
      .filter(({ id, known }) => known.length > 0 && !known.some((entry) => entry.id === id))
      .map(({ path, id, in: name }) =>
        toProblem(
          file,
          getLine(path),
          faults.unknownAuthority(path.join('.'), id, `content/authorities/${name}.yaml`),
        ),
      )
  );
}

function readAuthority<Entry extends object>(
  getBytes: GetBytes,
  name: keyof Authorities,
  schema: z.ZodType<Entry>,
  problems: Problem[],
): Entry[] {
  const file = `content/authorities/${name}.yaml`;
  const { value, getLine } = readYamlFile(
    file,
    getBytes(`authorities/${name}.yaml`),
    schema.array(),
    problems,
  );
  const ids = (value ?? []).map((entry) => ('id' in entry ? entry.id : undefined));
  for (const [index, id] of ids.entries()) {
    if (typeof id !== 'string' || ids.indexOf(id) === index) continue;
    problems.push(toProblem(file, getLine([index, 'id']), faults.repeatedAuthority(id)));
  }
  return value ?? [];
}
