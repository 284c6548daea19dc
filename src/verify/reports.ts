import { fetchPassages } from '../search/engine/fetch-passages.ts';
import { readPassages } from '../search/engine/read-passages.ts';
import { loadOnce } from '../dom/load-on-first-use.ts';
import type { Difference, Segment, WordChange } from './match/changes.ts';
import { readPasted } from './match/quotation.ts';
import { toVerifiableArchive, type VerifiableArchive } from './match/texts.ts';
import { workOnQuotation, type Found, type Verdict } from './match/verdict.ts';
import { toFailure, toHeadline, toHeadlineFromRead, type Failure, type PartlyRead } from './messages.ts';

/** If no bytes arrive for this time, the check of a quotation fails. */
const LIMIT_MS = 6000;

/** The page shows at most this many places. It gives only the number of the others. */
const MOST_PLACES = 20;

/** The greatest number of changes or segments in a report. With more, the page could not show it without a pause. */
const ITEMS_A_REPORT = 50;

/** What the page shows about a place of a text. */
export type ShownPlace = Omit<Difference['place'], 'ids' | 'excerpt'>;

/**
 * What a check reports to the page, in this order. Long results come in several reports. The last report is `end` or
 * `failure`.
 */
export type Report =
  | { kind: 'progress'; share: number }
  | { kind: 'answer'; verdict: Verdict['kind']; headline: string }
  | { kind: 'place'; found: Found }
  | { kind: 'morePlaces'; count: number }
  | { kind: 'difference'; place: ShownPlace }
  | { kind: 'changes'; changes: WordChange[] }
  | { kind: 'segments'; segments: Segment[] }
  | { kind: 'end' }
  | Failure;

const loadTexts = loadOnce(async (): Promise<VerifiableArchive> => {
  const { documents } = await readPassages(fetchPassages(), LIMIT_MS);
  return toVerifiableArchive(documents);
});

/** @returns all texts. For a large archive, only the texts that may have the quotation, and how many were not read */
async function readTexts(pasted: string): Promise<{ archive: VerifiableArchive; reading?: PartlyRead }> {
  if (!import.meta.env.SEARCH_IN_STAGES) return { archive: await loadTexts() };
  const { readQuotationTexts } = await import('../search/engine/quotation-texts.ts');
  const { words, link } = readPasted(pasted);
  const { documents, unread } = await readQuotationTexts(words, link?.documentId);
  return { archive: toVerifiableArchive(documents), reading: { read: documents.length, unread } };
}

/**
 * Loads the texts, checks a quotation, and yields reports. It runs in the worker, or in the page if there is no worker.
 *
 * @param everyMs the least time between two reports of progress. The caller may pause after each report
 */
export async function* reportCheck(pasted: string, everyMs: number): AsyncGenerator<Report> {
  try {
    // This report also shows the page that the script of the worker has loaded.
    yield { kind: 'progress', share: 0 };
    const { archive, reading } = await readTexts(pasted);
    const work = workOnQuotation(archive, pasted);
    let reportedMs = performance.now();
    for (;;) {
      const { done, value } = work.next();
      if (done === true) {
        yield* reportVerdict(value, reading);
        return;
      }
      if (performance.now() - reportedMs < everyMs) continue;
      yield { kind: 'progress', share: value };
      reportedMs = performance.now();
    }
  } catch (error) {
    console.error('The quotation could not be compared:', error);
    yield toFailure(error);
  }
}

function* reportVerdict(verdict: Verdict, reading?: PartlyRead): Generator<Report> {
  const headline =
    import.meta.env.SEARCH_IN_STAGES && reading ? toHeadlineFromRead(verdict, reading) : toHeadline(verdict);
  yield { kind: 'answer', verdict: verdict.kind, headline };
  if (verdict.kind === 'found') {
    for (const found of verdict.found.slice(0, MOST_PLACES)) yield { kind: 'place', found };
    const count = verdict.found.length - MOST_PLACES;
    if (count > 0) yield { kind: 'morePlaces', count };
  }
  if (verdict.kind === 'differs') {
    const { documentId, fragmentId, shortTitle, kind, dated, name } = verdict.place;
    yield { kind: 'difference', place: { documentId, fragmentId, shortTitle, kind, dated, name } };
    for (const changes of divide(verdict.changes)) yield { kind: 'changes', changes };
    for (const segments of divide(verdict.segments)) yield { kind: 'segments', segments };
  }
  yield { kind: 'end' };
}

function* divide<Item>(items: Item[]): Generator<Item[]> {
  for (let start = 0; start < items.length; start += ITEMS_A_REPORT)
    yield items.slice(start, start + ITEMS_A_REPORT);
}
