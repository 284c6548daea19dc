import { MovedDocumentSchema, type MovedDocument } from '../schemas/moved-documents.ts';
import type { DocumentLedger } from '../schemas/permanent-ids.ts';
import { hadWords, listIds, toLedgerFile, type ParsedLedger } from './ledger.ts';
import type { TextDocument } from './model.ts';
import { checkGone } from './gone-documents.ts';
import type { FileBytes } from './decode.ts';
import { faults, toProblem, type Problem } from './problems.ts';
import { readYamlList, type YamlList } from './yaml.ts';

const FILE = 'content/moved-documents.yaml';

/** @returns the documents that have another id now */
export function readMovedDocuments(bytes: FileBytes, problems: Problem[]): YamlList<MovedDocument> {
  return readYamlList(FILE, bytes, MovedDocumentSchema, problems);
}

/**
 * @param from the ledger of the old document
 * @param to the ledger of the new document
 * @param written the ids in the text of the new document, with the hashes of their words
 * @returns for each id of the old document that is not retired, the id in the new document that has or had the same
 *   words; undefined if no id has them. If several ids have them, the same id as before is taken first
 */
export function mapFragments(
  from: DocumentLedger,
  to: DocumentLedger,
  written: ReturnType<typeof listIds>,
): Map<string, string | undefined> {
  const known = [
    ...[...written].map(([id, { hash }]) => [hash, id] as const),
    ...Object.entries(to).flatMap(([id, { words, revised = [] }]) =>
      [words, ...revised.map(({ was }) => was)].map((hash) => [hash, id] as const),
    ),
  ];
  // The first id of each hash is wanted. A map keeps the last, so the order is reversed.
  const idByHash = new Map(known.toReversed());
  const isSame = (id: string, hash: string) =>
    written.get(id)?.hash === hash ||
    (Object.hasOwn(to, id) && to[id] !== undefined && hadWords(to[id], hash));
  const live = Object.entries(from).filter(([, { state }]) => state === 'live');
  return new Map(live.map(([id, { words }]) => [id, isSame(id, words) ? id : idByHash.get(words)]));
}

/**
 * @param documents the documents that could be read
 * @param documentIds the ids of all documents that are there, also of those that could not be read
 * @param ends the documents that moved or were taken down. A document may move on to one of these
 * @returns a problem for every old address that does not lead to the same words, and for every wrong entry
 */
export function checkMovedDocuments(
  moved: YamlList<MovedDocument>,
  documents: readonly TextDocument[],
  documentIds: ReadonlySet<string>,
  ends: ReadonlySet<string>,
  ledger: ParsedLedger,
): Problem[] {
  const next = new Map(moved.entries.map(({ from, to }) => [from, to]));
  const wrong = checkGone(FILE, moved, 'from', ledger.entries);
  const astray = moved.entries.flatMap(({ from, to }, index) => {
    const document = documents.find(({ id }) => id === to);
    const old = ledger.entries[from] ?? {};
    // A document with a problem is not compared. For a document that moved on itself, the ledger has its words.
    const written = document ? listIds(document) : documentIds.has(to) ? undefined : new Map<string, never>();
    const lost = [...(written ? mapFragments(old, ledger.entries[to] ?? {}, written) : [])].flatMap(
      ([id, target]) => (target === undefined ? [id] : []),
    );
    const isNowhere = !documentIds.has(to) && !ends.has(to);
    const found = [
      ...(documentIds.has(from) ? [faults.movedButPresent(from)] : []),
      ...(Object.keys(old).length === 0 && !ledger.unreadable.has(from)
        ? [faults.movedButNeverPublished(from)]
        : []),
      ...(isNowhere ? [faults.movedToNowhere(from, to)] : []),
      ...(!documentIds.has(from) && isCircle(from, next) ? [faults.movedInACircle(from)] : []),
      ...(isNowhere ? [] : lost).map((id) => faults.movedWithoutWords(from, to, id, toLedgerFile(from))),
    ];
    return found.map((fault) => toProblem(FILE, moved.getLine([index, 'from']), fault));
  });
  return [...astray, ...wrong];
}

function isCircle(start: string, next: ReadonlyMap<string, string>): boolean {
  const seen = new Set([start]);
  for (let id = next.get(start); id !== undefined; id = next.get(id)) {
    if (seen.has(id)) return true;
    seen.add(id);
  }
  return false;
}
