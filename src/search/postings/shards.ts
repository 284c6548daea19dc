/**
 * The lines of an alphabetical list are cut into shards: files of about the same size. The list of first keys says
 * which file has a key. So a missing file is always an error, and never means that there is no such key.
 */
export interface Shard {
  /** The beginning of its first key, long enough to differ from the last key of the shard before. */
  start: string;
  text: string;
}

/**
 * @param lines in the order of their keys
 * @param limitCharacters the size of a shard. A longer line is a shard by itself, so that only a search for its key
 *   loads it
 * @param isWithLast returns whether a key must be in the same shard as the key before
 */
export function cutShards(
  lines: Iterable<{ key: string; text: string }>,
  limitCharacters: number,
  isWithLast: (key: string, last: string) => boolean = () => false,
): Shard[] {
  const shards: Shard[] = [];
  let texts: string[] = [];
  let size = 0;
  let [first, last] = ['', ''];
  const close = () => {
    if (texts.length > 0) shards.push({ start: shards.length === 0 ? '' : first, text: texts.join('\n') });
    [texts, size] = [[], 0];
  };
  for (const { key, text } of lines) {
    if (size + text.length > limitCharacters && !isWithLast(key, last)) close();
    if (texts.length === 0) first = shortenStart(key, last);
    texts.push(text);
    size += text.length + 1;
    last = key;
  }
  close();
  return shards;
}

function shortenStart(key: string, before: string): string {
  let length = 1;
  while (length < key.length && key.slice(0, length) <= before) length += 1;
  return key.slice(0, length);
}

/**
 * @param starts the first keys of the shards, in order
 * @returns the index of the shard that has the key, if any has it
 */
export function findShard(starts: readonly string[], key: string): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? '') <= key) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** @returns the indexes of all shards that may have keys with this beginning */
export function findShardsFrom(starts: readonly string[], beginning: string): number[] {
  const first = findShard(starts, beginning);
  const rest = starts.slice(first + 1).findIndex((start) => start.slice(0, beginning.length) > beginning);
  const count = rest < 0 ? starts.length - first : rest + 1;
  return Array.from({ length: count }, (_, index) => first + index);
}
