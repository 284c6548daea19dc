import { TakenDownSchema, type TakenDown } from '../schemas/taken-down.ts';
import type { ParsedLedger } from './ledger.ts';
import { checkGone } from './gone-documents.ts';
import type { FileBytes } from './decode.ts';
import { faults, toProblem, type Problem } from './problems.ts';
import { readYamlList, type YamlList } from './yaml.ts';

const FILE = 'content/taken-down.yaml';

/** @returns the documents that were taken down */
export function readTakenDown(bytes: FileBytes, problems: Problem[]): YamlList<TakenDown> {
  return readYamlList(FILE, bytes, TakenDownSchema, problems);
}

/**
 * @param documentIds the documents that are still there
 * @returns a problem for every document that is still there, was never published, or is listed wrongly
 */
export function checkTakenDown(
  takenDown: YamlList<TakenDown>,
  documentIds: ReadonlySet<string>,
  { entries }: ParsedLedger,
): Problem[] {
  const wrong = checkGone(FILE, takenDown, 'id', entries);
  const astray = takenDown.entries.flatMap(({ id }, index) => {
    const found = [
      ...(documentIds.has(id) ? [faults.takenDownButPresent(id)] : []),
      ...(Object.hasOwn(entries, id) ? [] : [faults.takenDownButNeverPublished(id)]),
    ];
    return found.map((fault) => toProblem(FILE, takenDown.getLine([index, 'id']), fault));
  });
  return [...astray, ...wrong];
}
