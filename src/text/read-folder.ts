import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { NatureKindSchema, PartnerSchema, TermSchema, type Authorities } from '../schemas/authorities.ts';
import type { Ledger } from '../schemas/permanent-ids.ts';
import { decodeText } from './decode.ts';
import { checkLedger, checkVanishedDocuments, listRetired, readLedger, type LedgerReading } from './ledger.ts';
import type { TextDocument } from './model.ts';
import { faults, toProblem, type Problem } from './problems.ts';
import { readDocument, type DocumentReading } from './read-document.ts';
import { checkSchema, readYaml } from './yaml.ts';

/** Everything `content/` holds, read and checked. */
export interface FolderReading {
  /** The documents that could be read, in the order of their ids. */
  documents: TextDocument[];
  authorities: Authorities;
  ledger: Ledger;
  /** Everything wrong, in the order of files and lines; empty where the archive may be built. */
  problems: Problem[];
}

const DOCUMENT_NAME = /^[a-z0-9-]+\.md$/u;
const DOCUMENTS = 'content/documents';
const LEDGER = 'content/permanent-ids.json';

/**
 * Reads the folder `content/`: the one place where the archive's texts meet the file system.
 *
 * @param contentFolder path of the folder
 * @param drafts texts to read in place of files, by their path in the folder: what a change would make of them
 */
export function readFolder(contentFolder: string, drafts: ReadonlyMap<string, string> = new Map()): FolderReading {
  const problems: Problem[] = [];
  const getBytes = (path: string) => {
    const draft = drafts.get(path);
    return draft === undefined ? readRegularFile(join(contentFolder, path)) : new TextEncoder().encode(draft);
  };
  const authorities: Authorities = {
    partners: readAuthority(getBytes, 'partners', z.array(PartnerSchema), problems),
    natures: readAuthority(getBytes, 'natures', z.array(NatureKindSchema), problems),
    terms: readAuthority(getBytes, 'terms', z.array(TermSchema), problems),
  };
  const ledger = openLedger(getBytes, problems);
  const names = listDocumentNames(join(contentFolder, 'documents'), problems);
  const documents = names.flatMap((name) => {
    const file = `${DOCUMENTS}/${name}`;
    const bytes = getBytes(`documents/${name}`);
    if (!bytes) return [];
    const reading = readDocument({ file, bytes, getSource: (source) => getBytes(`sources/${source}`) });
    problems.push(...reading.problems, ...checkAuthorities(file, reading, authorities));
    if (!reading.document) return [];
    const document = { ...reading.document, retired: listRetired(ledger.ledger[reading.document.id] ?? {}) };
    problems.push(...checkLedger(document, ledger, LEDGER));
    return [document];
  });
  const ids = new Set(names.map((name) => name.replace(/\.md$/u, '')));
  problems.push(...checkVanishedDocuments(ids, ledger, LEDGER));
  return { documents, authorities, ledger: ledger.ledger, problems: problems.toSorted(compareProblems) };
}

/** @returns the names of the documents, in order; everything else in the folder is a problem. */
function listDocumentNames(folder: string, problems: Problem[]): string[] {
  const seen = new Map<string, string>();
  const names = readNames(folder).filter((name) => {
    const folded = name.normalize('NFC').toLowerCase();
    const other = seen.get(folded);
    seen.set(folded, name);
    const fault =
      other !== undefined
        ? faults.nameCollision(other, name)
        : !DOCUMENT_NAME.test(name)
          ? faults.documentName(name)
          : !isRegularFile(join(folder, name))
            ? faults.notARegularFile(name)
            : undefined;
    if (fault) problems.push(toProblem(`${DOCUMENTS}/${name}`, 0, fault));
    return fault === undefined;
  });
  if (seen.size === 0) problems.push(toProblem(`${DOCUMENTS}/`, 0, faults.noDocuments()));
  return names;
}

function readNames(folder: string): string[] {
  return lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() ? readdirSync(folder).toSorted() : [];
}

function readAuthority<Schema extends z.ZodType<unknown[]>>(
  getBytes: (path: string) => Uint8Array | undefined,
  name: keyof Authorities,
  schema: Schema,
  problems: Problem[],
): z.infer<Schema> | [] {
  const file = `content/authorities/${name}.yaml`;
  const text = openText(file, getBytes(`authorities/${name}.yaml`), problems);
  if (text === undefined) return [];
  const yaml = readYaml(file, text, 1);
  const checked = yaml.problems.length > 0 ? yaml : checkSchema(file, yaml, schema);
  problems.push(...checked.problems);
  return checked.problems.length > 0 ? [] : (checked.value as z.infer<Schema>);
}

function openLedger(getBytes: (path: string) => Uint8Array | undefined, problems: Problem[]): LedgerReading {
  const text = openText(LEDGER, getBytes('permanent-ids.json'), problems);
  const reading = readLedger(LEDGER, text ?? '{}');
  problems.push(...reading.problems);
  return reading;
}

function openText(file: string, bytes: Uint8Array | undefined, problems: Problem[]): string | undefined {
  if (bytes === undefined) {
    problems.push(toProblem(file, 0, faults.missingFile()));
    return undefined;
  }
  const decoding = decodeText(file, bytes);
  problems.push(...decoding.problems);
  return decoding.text;
}

function checkAuthorities(file: string, { document, getLine }: DocumentReading, authorities: Authorities): Problem[] {
  if (!document) return [];
  const { nature, partners } = document.frontMatter;
  const named = [
    ...partners.map((id, index) => ({ path: ['partners', index], id, known: authorities.partners, in: 'partners' })),
    { path: ['nature', 'kind'], id: nature.kind, known: authorities.natures, in: 'natures' },
  ];
  return named
    .filter(({ id, known }) => !known.some((entry) => entry.id === id))
    .map(({ path, id, in: name }) =>
      toProblem(file, getLine(path), faults.unknownAuthority(path.join('.'), id, `content/authorities/${name}.yaml`)),
    );
}

function isRegularFile(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

function readRegularFile(path: string): Uint8Array | undefined {
  return isRegularFile(path) ? readFileSync(path) : undefined;
}

function compareProblems(a: Problem, b: Problem): number {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line;
}
