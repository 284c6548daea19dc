import { CountedTermSchema, type CountedTerm } from '../schemas/counted-terms.ts';
import type { FileBytes } from './decode.ts';
import { faults, toProblem, type Problem } from './problems.ts';
import { readYamlList } from './yaml.ts';

const FILE = 'content/authorities/counted-terms.yaml';

/**
 * @param bytes undefined if there is no file; the archive then has no table of terms
 * @param problems the list to which every problem of the file is added
 * @returns the terms, in the order of the file
 */
export function readCountedTerms(bytes: FileBytes, problems: Problem[]): CountedTerm[] {
  const { entries, getLine } = readYamlList(FILE, bytes, CountedTermSchema, problems);
  const names = entries.map(({ name }) => name);
  problems.push(
    ...names.flatMap((name, index) =>
      names.indexOf(name) === index
        ? []
        : [toProblem(FILE, getLine([index, 'name']), faults.repeatedName(name))],
    ),
  );
  return entries;
}
