/** What the importer proposes by one rule. */
export interface Proposal {
  /** The name of the rule. The editor refuses it by its number in the list. */
  rule: string;
  count: number;
  /** The first words to which the rule applies. */
  examples: string[];
}

const LIMIT_EXAMPLES = 3;
const LIMIT_EXAMPLE = 60;

/**
 * The rules by which the importer changes what it read. It takes all of them at first and lists what they do; then the
 * file is read again without those that the editor refuses.
 */
export class Rules {
  readonly #refused: ReadonlySet<string>;
  readonly #taken = new Map<string, Proposal>();

  constructor(refused: Iterable<string> = []) {
    this.#refused = new Set(refused);
  }

  /** @returns whether the rule may be applied here; then it is counted. */
  take(rule: string, example: string): boolean {
    if (this.#refused.has(rule)) return false;
    const proposal = this.#taken.get(rule) ?? { rule, count: 0, examples: [] };
    this.#taken.set(rule, proposal);
    proposal.count += 1;
    const words = example.replaceAll(/\s+/gu, ' ').trim();
    if (proposal.examples.length < LIMIT_EXAMPLES && words !== '')
      proposal.examples.push(words.length > LIMIT_EXAMPLE ? `${words.slice(0, LIMIT_EXAMPLE)} …` : words);
    return true;
  }

  /** @returns what the rules did, in the order in which they were first applied. */
  list(): Proposal[] {
    return [...this.#taken.values()];
  }
}

/** @returns the name of the rule that leaves words out for a reason. */
export function toLeaveOutRule(reason: string): string {
  return `leave out: ${reason}`;
}
