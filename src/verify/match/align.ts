import type { Nearest } from './nearest.ts';
import { chooseStep, costOf, type Quoted, type Way } from './steps.ts';
import type { ComparedToken } from './compared-token.ts';

/** A step of a comparison. It has a word of the text, of the quotation, or of both. */
export interface Step {
  /** The index of the word in the text; undefined if only the quotation has the word. */
  text: number | undefined;
  /** The index of the word in the quotation; undefined if only the text has the word. */
  quoted: number | undefined;
  /** Whether both have the same word, or the quotation has `…` there to show that words are left out. */
  isSame: boolean;
}

/** @returns the steps with the lowest cost from a range of the text's words to the quotation */
export function alignWords(quoted: Quoted, words: ComparedToken[], { start, end }: Nearest): Step[] {
  const width = end - start + 1;
  const ways: Way[][] = [];
  let costs: number[] = Array.from({ length: width }, (_, column) =>
    costOfRun(words.slice(start, start + column)),
  );
  ways.push(Array.from({ length: width }, () => 'text'));
  for (const word of quoted) {
    const nextCosts: number[] = [];
    const row: Way[] = [];
    for (let column = 0; column < width; column += 1) {
      const { cost, way } = chooseStep(word, words[start + column - 1], {
        both: costs[column - 1] ?? Infinity,
        quoted: costs[column] ?? Infinity,
        text: nextCosts[column - 1] ?? Infinity,
      });
      nextCosts.push(cost);
      row.push(way);
    }
    costs = nextCosts;
    ways.push(row);
  }
  return walkBack(quoted, words, start, ways);
}

function walkBack(quoted: Quoted, words: ComparedToken[], start: number, ways: Way[][]): Step[] {
  const steps: Step[] = [];
  let row = ways.length - 1;
  let column = (ways[0]?.length ?? 1) - 1;
  while (row > 0 || column > 0) {
    const way = ways[row]?.[column];
    if (way === undefined) throw new Error('The comparison table has no step at this cell.');
    const word = row === 0 ? null : quoted[row - 1];
    const text = way === 'quoted' ? undefined : start + column - 1;
    const isGap = word === undefined;
    const isSame = isGap || (way === 'both' && word?.folded === words[start + column - 1]?.folded);
    steps.push({ text, quoted: way === 'text' || isGap ? undefined : row - 1, isSame });
    if (way !== 'text') row -= 1;
    if (way !== 'quoted') column -= 1;
  }
  return steps.reverse().filter(({ text, quoted: place }) => text !== undefined || place !== undefined);
}

function costOfRun(words: ComparedToken[]): number {
  return words.reduce((sum, word) => sum + costOf(word), 0);
}
