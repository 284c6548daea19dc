import { z } from 'zod';
import { MovedDocumentSchema, type MovedDocument } from '../schemas/moved-documents.ts';
import type { ParsedLedger } from './ledger.ts';
import { faults, toProblem, type Problem } from './problems.ts';
import { readYamlFile, type ParsedYaml } from './yaml.ts';

const FILE = 'content/moved-documents.yaml';

/** The documents that moved, and the line of each entry in their file. */
export interface MovedDocuments {
  entries: MovedDocument[];
  getLine: ParsedYaml['getLine'];
}

/**
 * @param bytes undefined if there is no file; then no document has moved
 * @param problems the list to which every problem of the file is added
 */
export function readMovedDocuments(bytes: Uint8Array | undefined, problems: Problem[]): MovedDocuments {
  if (bytes === undefined) return { entries: [], getLine: () => 1 };
  const { value, getLine } = readYamlFile(FILE, bytes, z.array(MovedDocumentSchema), problems);
  return { entries: value ?? [], getLine };
}

/** @returns a problem for every old address that does not lead to the same words. */
export function checkMovedDocuments(
  moved: MovedDocuments,
  documentIds: ReadonlySet<string>,
  ledger: ParsedLedger,
): Problem[] {
  return moved.entries.flatMap(({ from, to }, index) => {
    const lost = Object.keys(ledger.entries[from] ?? {}).filter((id) => !(id in (ledger.entries[to] ?? {})));
    const found = [
      ...(documentIds.has(from) ? [faults.movedButPresent(from)] : []),
      ...(documentIds.has(to)
        ? lost.map((id) => faults.movedWithoutId(from, to, id))
        : [faults.movedToNowhere(from, to)]),
    ];
    return found.map((fault) => toProblem(FILE, moved.getLine([index, 'from']), fault));
  });
}
