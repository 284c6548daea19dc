import type { DocumentLedger } from '../schemas/permanent-ids.ts';
import { ReleaseSchema, type Release } from '../schemas/releases.ts';
import { enterIds, toLedgerFile, type ParsedLedger } from './ledger.ts';
import type { TextDocument } from './model.ts';
import { compareText, isBefore } from './order.ts';
import type { FileBytes } from './decode.ts';
import { faults, toProblem, type Problem } from './problems.ts';
import { readYamlList, type YamlList } from './yaml.ts';

/** The path of the list of releases, as problems show it. */
export const RELEASES_FILE = 'content/releases.yaml';

/** @returns the releases, the oldest first */
export function readReleases(bytes: FileBytes, problems: Problem[]): YamlList<Release> {
  return readYamlList(RELEASES_FILE, bytes, ReleaseSchema, problems);
}

/** @returns a problem for every ledger that is missing, or has fewer ids than after a release. */
export function checkReleases(releases: YamlList<Release>, { entries, unreadable }: ParsedLedger): Problem[] {
  const order = releases.entries.flatMap(({ date }, index) => {
    const before = releases.entries[index - 1]?.date ?? '';
    return date < before
      ? [toProblem(RELEASES_FILE, releases.getLine([index, 'date']), faults.releaseOrder(before, date))]
      : [];
  });
  const short = releases.entries.flatMap(({ ids }, index) =>
    Object.entries(ids).flatMap(([documentId, count]) => {
      if (unreadable.has(documentId)) return [];
      const found = Object.keys(entries[documentId] ?? {}).length;
      if (found >= Number(count)) return [];
      const line = releases.getLine([index, 'ids', documentId]);
      const fault =
        found === 0
          ? faults.ledgerMissing(toLedgerFile(documentId))
          : faults.ledgerShort(toLedgerFile(documentId), found, Number(count));
      return [toProblem(RELEASES_FILE, line, fault)];
    }),
  );
  return [...order, ...short];
}

/** What the check of the releases needs to know. */
interface ReleasedContent {
  releases: readonly Release[];
  ledger: Pick<ParsedLedger, 'entries' | 'getLine'>;
  /** The problems found before. */
  problems: readonly Problem[];
}

/**
 * A release writes the ledgers first, then its entry. If it was stopped between these two steps, it can be repeated.
 *
 * @param openDate the date of a release that is being made. Ids with this date need no entry yet
 * @returns a problem for every ledger that has ids without a release. None if the list of releases has a problem itself,
 *   because then nobody knows which ids it has
 */
export function checkUnlisted(
  { releases, ledger: { entries, getLine }, problems }: ReleasedContent,
  openDate = '',
): Problem[] {
  if (problems.some(({ file }) => file === RELEASES_FILE)) return [];
  const listed = new Map(releases.flatMap(({ ids }) => Object.entries(ids)));
  const last = releases.map(({ date }) => date).reduce((a, b) => (a > b ? a : b), openDate);
  return Object.entries(entries).flatMap(([id, ledger]) => {
    const dates = Object.values(ledger).map(({ published }) => published);
    if (dates.filter((date) => date !== openDate).length <= Number(listed.get(id) ?? 0))
      return checkLate(id, ledger, last, getLine);
    const fault = faults.notReleased(RELEASES_FILE, id, dates.toSorted().at(-1) ?? '');
    return [toProblem(toLedgerFile(id), 0, fault)];
  });
}

/** @returns a problem if an id has a later date than the last release */
function checkLate(
  documentId: string,
  ledger: DocumentLedger,
  last: string,
  getLine: ParsedLedger['getLine'],
): Problem[] {
  const late = Object.entries(ledger).find(([, { published }]) => isBefore(last, published));
  if (late === undefined || last === '') return [];
  const [id, { published }] = late;
  const fault = faults.publishedAfterLastRelease(id, published, last);
  return [toProblem(toLedgerFile(documentId), getLine(documentId, id), fault)];
}

/** What a release changes. */
export interface PlannedRelease {
  /** The documents that get permanent ids, with their new ledgers and the ids that were drafts. */
  documents: { document: TextDocument; entries: DocumentLedger; added: string[] }[];
  /** The entry for the list of releases; undefined if there is nothing to publish. */
  release: Release | undefined;
}

/**
 * Makes all drafts permanent. If an earlier release stopped before it wrote its entry, the new entry has its ids too.
 *
 * @param date the date of the release: `2026-11-21`
 */
export function planRelease(
  content: { documents: readonly TextDocument[]; ledger: ParsedLedger; releases: readonly Release[] },
  date: string,
): PlannedRelease {
  const { documents, ledger, releases } = content;
  const planned = documents
    .filter(({ drafts }) => drafts.length > 0)
    .map((document) => ({
      document,
      entries: enterIds(ledger.entries[document.id] ?? {}, document, date),
      added: document.drafts,
    }));
  const after = {
    ...ledger.entries,
    ...Object.fromEntries(planned.map(({ document, entries }) => [document.id, entries])),
  };
  const listed = new Map(releases.flatMap(({ ids }) => Object.entries(ids)));
  const ids = Object.entries(after)
    .map(([id, entries]) => [id, String(Object.keys(entries).length)] as const)
    .filter(([id, count]) => count !== listed.get(id))
    .toSorted(([a], [b]) => compareText(a, b));
  return {
    documents: planned,
    release: ids.length === 0 ? undefined : { date, ids: Object.fromEntries(ids) },
  };
}

/** @returns the lines of a release, to add to the end of the file */
export function formatRelease({ date, ids }: Release): string {
  const counts = Object.entries(ids).map(([id, count]) => `${id}: ${count}`);
  return `- date: ${date}\n  ids: { ${counts.join(', ')} }\n`;
}
