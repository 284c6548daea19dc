import { z } from 'zod';
import { NAME_KINDS, NamedSchema, type Named, type NameKind } from '../schemas/names.ts';
import { checkCitedWords, type CitedDocuments } from './cited-words.ts';
import type { FileBytes } from './decode.ts';
import { faults, toProblem, type Fault, type Problem } from './problems.ts';
import { findWhole } from '../words/find-whole.ts';
import { splitWords } from '../words/tokens.ts';
import { readYamlList, type YamlList } from './yaml.ts';

/** The lists of names, and the words with capitals that name neither a person nor an organisation. */
export interface ReadNames extends Record<NameKind, YamlList<Named>> {
  notNames: YamlList<string>;
}

/** The file of the words with capitals that name neither. */
export const NOT_NAMES_FILE = toFile('not-names');

/** @returns the path of a file of names, as problems show it */
export function toFile(name: NameKind | 'not-names'): string {
  return `content/authorities/${name}.yaml`;
}

/**
 * Reads three files that an archive need not have.
 *
 * @param getBytes returns the bytes of a file in content/, or undefined if there is none
 * @param problems the list to which every problem of the files is added
 */
export function readNames(getBytes: (path: string) => FileBytes, problems: Problem[]): ReadNames {
  const read = <Schema extends z.ZodType>(name: NameKind | 'not-names', schema: Schema) =>
    readYamlList(toFile(name), getBytes(`authorities/${name}.yaml`), schema, problems);
  return {
    people: read('people', NamedSchema),
    organisations: read('organisations', NamedSchema),
    notNames: read('not-names', z.string().trim().min(1, 'Write at least one word.')),
  };
}

/** An entry with its list, and its place in the list. */
export interface PlacedName {
  kind: NameKind;
  index: number;
  entry: Named;
}

/** @returns the entries of both lists, in their order */
export function listNames(names: ReadNames): PlacedName[] {
  return NAME_KINDS.flatMap((kind) => names[kind].entries.map((entry, index) => ({ kind, index, entry })));
}

/** @returns every name that the texts print for an entry, its main name first */
export function listPrintedNames({ name, spellings = [] }: Named): string[] {
  return [name, ...spellings].map((one) => splitWords(one).join(' '));
}

/** @returns the people whose role, as a text prints it, names the organisation; in the order of their file */
export function listMembers(organisation: Named, people: readonly Named[]): Named[] {
  const printed = listPrintedNames(organisation);
  return people.filter(({ roles = [] }) =>
    roles.some(({ words }) =>
      printed.some((name) => findWhole(splitWords(words).join(' '), name).length > 0),
    ),
  );
}

/**
 * Checks that the texts support every entry: each role and mention has the words of its passage or heading, and each
 * name is in the words of a mention. Ids and names are unique.
 */
export function checkNames(names: ReadNames, documents: CitedDocuments): Problem[] {
  const placed = listNames(names);
  const toPlacedProblem = ({ kind, index }: PlacedName, path: PropertyKey[], fault: Fault) =>
    toProblem(toFile(kind), names[kind].getLine([index, ...path]), fault);
  return [
    ...placed.flatMap((one) =>
      [...checkEntry(one.entry), ...checkEntryWords(one.entry, documents)].map(({ path, fault }) =>
        toPlacedProblem(one, path, fault),
      ),
    ),
    ...listRepeated(placed, ({ id }) => [id]).map(({ one }) =>
      toPlacedProblem(one, ['id'], faults.repeatedAuthority(one.entry.id)),
    ),
    ...listRepeated(placed, listPrintedNames).map(({ one, first, key, at }) => {
      const other = `${toFile(first.kind)}:${names[first.kind].getLine([first.index])}`;
      const path = at === 0 ? ['name'] : ['spellings', at - 1];
      return toPlacedProblem(one, path, faults.repeatedNamed(key, other));
    }),
  ];
}

interface PlacedFault {
  path: PropertyKey[];
  fault: Fault;
}

/** Checks an entry by itself. */
function checkEntry(entry: Named): PlacedFault[] {
  const { mentions, roles = [] } = entry;
  const places = mentions.map(({ document, at }) => `${document}#${at}`);
  const printed = mentions.map(({ words }) => splitWords(words).join(' '));
  return [
    ...listPrintedNames(entry).flatMap((name, index) =>
      printed.some((words) => findWhole(words, name).length > 0)
        ? []
        : [{ path: index === 0 ? ['name'] : ['spellings', index - 1], fault: faults.nameNotPrinted(name) }],
    ),
    ...mentions.flatMap(({ document, at }, index) =>
      places.indexOf(`${document}#${at}`) === index
        ? []
        : [{ path: ['mentions', index, 'at'], fault: faults.repeatedMention(document, at) }],
    ),
    ...roles.flatMap(({ document, at }, index) =>
      places.includes(`${document}#${at}`)
        ? []
        : [{ path: ['roles', index, 'at'], fault: faults.roleNotMentioned(document, at) }],
    ),
  ];
}

function checkEntryWords({ mentions, roles = [] }: Named, documents: CitedDocuments): PlacedFault[] {
  return Object.entries({ mentions, roles }).flatMap(([list, all]) =>
    all.flatMap((cited, index) => {
      const found = checkCitedWords(cited, documents);
      return found ? [{ path: [list, index, found.field], fault: found.fault }] : [];
    }),
  );
}

/** @returns each key that two entries have, with both entries; `at` is its position among the keys of the later one */
function listRepeated(placed: PlacedName[], listKeys: (entry: Named) => string[]) {
  const firsts = new Map<string, PlacedName>();
  return placed.flatMap((one) =>
    listKeys(one.entry).flatMap((key, at) => {
      const first = firsts.get(key);
      if (first === undefined) firsts.set(key, one);
      return first === undefined ? [] : [{ one, first, key, at }];
    }),
  );
}
