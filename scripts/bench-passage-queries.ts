import { getPassageBars, sumKinds, type KindResult } from '../tests/passage-queries.ts';

/** Prints how many queries of each kind lead to the exact passage. @returns whether enough queries do */
export function printPassageResults(results: KindResult[]): boolean {
  console.log('\nkind          right passage first       in the first three        not first');
  const rows = [...results, sumKinds(results)];
  for (const [index, result] of rows.entries()) {
    const { kind, count, first, topThree, missed } = result;
    const bars = getPassageBars(result);
    const isSum = index === rows.length - 1;
    console.log(
      [
        kind.padEnd(13),
        formatCount(first, count, bars.first).padEnd(25),
        formatCount(topThree, count, bars.topThree).padEnd(25),
        isSum ? '' : missed.join(' · '),
      ].join(' '),
    );
  }
  return rows.every((result) => {
    const bars = getPassageBars(result);
    return result.first >= bars.first && result.topThree >= bars.topThree;
  });
}

function formatCount(part: number, count: number, bar: number): string {
  return `${part} of ${count}${bar > 0 ? ` (at least ${bar})` : ''}`;
}
