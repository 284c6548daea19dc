import { countUpTo, getReaderBars, type ReaderResult } from '../tests/reader-queries.ts';

/** Prints at which place each query has its first expected hit. @returns whether the bars are reached. */
export function printReaderResults(results: ReaderResult[]): boolean {
  console.log('rank  query                              first hit');
  for (const { readerQuery, rank, hasAllThatMust, first } of results) {
    const place = (rank === 0 ? '–' : String(rank)).padStart(4);
    const missing = hasAllThatMust ? '' : '  (one that must appear is missing)';
    console.log(`${place}  ${readerQuery.query.padEnd(34)} ${first}${missing}`);
  }
  const [first, topThree] = [countUpTo(results, 1), countUpTo(results, 3)];
  const bars = getReaderBars(results);
  const demanding = results.filter(({ readerQuery }) => readerQuery.mustAllAppear !== undefined);
  const whole = demanding.filter(({ hasAllThatMust }) => hasAllThatMust).length;
  console.log(`\nexpected hit first:             ${first} of ${results.length} (at least ${bars.first})`);
  console.log(`expected hit among first three: ${topThree} of ${results.length} (at least ${bars.topThree})`);
  console.log(`all that must appear:           ${whole} of ${demanding.length} (all)`);
  return first >= bars.first && topThree >= bars.topThree && whole === demanding.length;
}
