import { MovedDocumentSchema, type MovedDocument } from '../schemas/moved-documents.ts';
import type { ParsedLedger } from './ledger.ts';
import { faults, toProblem, type Problem } from './problems.ts';
import { readYamlList, type YamlList } from './yaml.ts';

const FILE = 'content/moved-documents.yaml';

/** @returns the documents that have another id now */
export function readMovedDocuments(
  bytes: Uint8Array | undefined,
  problems: Problem[],
): YamlList<MovedDocument> {
  return readYamlList(FILE, bytes, MovedDocumentSchema, problems);
}

/** @returns a problem for every old address that does not lead to the same words. */
export function checkMovedDocuments(
  moved: YamlList<MovedDocument>,
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
