import { countUpTo, getReaderBars, type ReaderResult } from '../tests/reader-queries.ts';

/** Prints the rank of the first expected hit of each query. @returns whether enough queries have the expected hits. */
export function printReaderResults(results: ReaderResult[]): boolean {
  console.log('rank  query                              first result');
  for (const { readerQuery, rank, hasAllThatMust, first } of results) {
    const place = (rank === 0 ? '–' : String(rank)).padStart(4);
    const missing = hasAllThatMust ? '' : '  (a required result is missing)';
    console.log(`${place}  ${readerQuery.query.padEnd(34)} ${first}${missing}`);
  }
  const [first, topThree] = [countUpTo(results, 1), countUpTo(results, 3)];
  const bars = getReaderBars(results);
  const demanding = results.filter(({ readerQuery }) => readerQuery.mustAllAppear !== undefined);
  const whole = demanding.filter(({ hasAllThatMust }) => hasAllThatMust).length;
  console.log(`\nexpected result first:          ${first} of ${results.length} (at least ${bars.first})`);
  console.log(`expected result in first three: ${topThree} of ${results.length} (at least ${bars.topThree})`);
  console.log(`all required results:           ${whole} of ${demanding.length} (all)`);
  return first >= bars.first && topThree >= bars.topThree && whole === demanding.length;
}
