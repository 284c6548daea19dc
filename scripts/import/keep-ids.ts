import type { WrittenBlock } from '../../src/text/written-block.ts';

/** A heading or passage of the new text that has the id of an old one. */
export interface KeptId {
  block: WrittenBlock;
  id: string;
}

/** What became of the passages of a text whose original changed. */
export interface TextChange {
  kept: KeptId[];
  /** Passages whose words changed: the words before and now. */
  changed: { id: string; before: string; now: string }[];
  added: string[];
  /** The ids whose words are gone. */
  gone: { id: string; before: string }[];
}

/** So many of the words must be the same, or another passage has come in its place. */
const SAME_PART = 0.5;

/** Gives the blocks of a new text the ids of the old text: first those with the same words, then the most similar between them. */
export function keepIds(before: readonly WrittenBlock[], now: readonly WrittenBlock[]): TextChange {
  const old = before.filter(({ id }) => id !== '').map((block) => ({ block, text: toText(block) }));
  const pairs = new Map<WrittenBlock, number>();
  const used = new Set<number>();
  const pair = (block: WrittenBlock, index: number) => {
    pairs.set(block, index);
    used.add(index);
  };
  for (const block of now) {
    const text = toText(block);
    const index = old.findIndex(
      (one, at) => !used.has(at) && one.block.kind === block.kind && one.text === text,
    );
    if (index !== -1) pair(block, index);
  }
  for (const [position, block] of now.entries()) {
    if (pairs.has(block)) continue;
    const index = findSimilar(block, old, used, findBounds(now, position, pairs, old.length));
    if (index !== undefined) pair(block, index);
  }
  const kept = [...pairs].map(([block, index]) => ({ block, id: old[index]?.block.id ?? '' }));
  return {
    kept,
    changed: kept.flatMap(({ block, id }) => {
      const text = old[pairs.get(block) ?? 0]?.text ?? '';
      return text === toText(block) ? [] : [{ id, before: text, now: toText(block) }];
    }),
    added: now.filter((block) => !pairs.has(block)).map(toText),
    gone: old
      .filter((_, index) => !used.has(index))
      .map(({ block, text }) => ({ id: block.id, before: text })),
  };
}

/** @returns the positions of the old blocks between which a block must have been */
function findBounds(
  now: readonly WrittenBlock[],
  position: number,
  pairs: ReadonlyMap<WrittenBlock, number>,
  count: number,
): { first: number; last: number } {
  const before = now.slice(0, position).findLast((block) => pairs.has(block));
  const after = now.slice(position + 1).find((block) => pairs.has(block));
  return {
    first: before === undefined ? 0 : (pairs.get(before) ?? 0) + 1,
    last: after === undefined ? count - 1 : (pairs.get(after) ?? count) - 1,
  };
}

function findSimilar(
  block: WrittenBlock,
  old: readonly { block: WrittenBlock; text: string }[],
  used: ReadonlySet<number>,
  { first, last }: { first: number; last: number },
): number | undefined {
  const rated = old
    .map((one, index) => ({ index, part: compare(one.text, toText(block)), kind: one.block.kind }))
    .filter(
      ({ index, part, kind }) =>
        index >= first && index <= last && !used.has(index) && kind === block.kind && part >= SAME_PART,
    );
  return rated.toSorted((a, b) => b.part - a.part)[0]?.index;
}

/** @returns the part of the words that two texts share, from 0 to 1 */
function compare(a: string, b: string): number {
  const words = a.split(' ');
  const others = b.split(' ');
  const left = new Map<string, number>();
  for (const word of words) left.set(word, (left.get(word) ?? 0) + 1);
  let same = 0;
  for (const word of others) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    same += 1;
    left.set(word, count - 1);
  }
  return (2 * same) / (words.length + others.length);
}

function toText({ words }: WrittenBlock): string {
  return words.map(({ word }) => word).join(' ');
}
