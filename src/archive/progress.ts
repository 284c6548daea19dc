/** Fewer items than this are ready at once, so their progress is not printed. */
const LEAST_ITEMS = 200;

/** How many lines a stage prints. */
const LINES = 10;

/**
 * Prints how far a long stage of a build is: `reading the texts: 300 of 1,000`.
 *
 * @param what the stage, with which each line begins
 * @param total how many items the stage has
 * @param print prints a line
 * @returns a function to call after each item
 */
export function makeProgress(what: string, total: number, print: (line: string) => void): () => void {
  let done = 0;
  return () => {
    done += 1;
    const part = Math.floor((done * LINES) / total);
    if (total < LEAST_ITEMS || part === Math.floor(((done - 1) * LINES) / total)) return;
    print(`${what}: ${done.toLocaleString('en')} of ${total.toLocaleString('en')}`);
  };
}
