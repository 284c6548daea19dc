import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LedgerEntry } from '../../src/schemas/permanent-ids.ts';
import { readBody } from '../../src/text/body.ts';
import { numberPassages } from '../../src/text/number.ts';
import { toRuns } from '../long-run.ts';

/**
 * The desk of an editor with one document: the input of `npm run number`, and facts that only the editor knows. A
 * passage has a `self` number that never changes, even if its words and place change. Its id must always lead to it.
 */
interface Passage {
  self: number;
  words: string;
  id: string | undefined;
}

interface Desk {
  passages: Passage[];
  ledger: Record<string, LedgerEntry>;
  /** The passage that got each id. */
  givenTo: Map<string, number>;
  /** For each removed passage, the passage that has its words now; undefined if no passage has them. */
  wentTo: Map<number, number | undefined>;
  nextSelf: number;
}

type Step = { act: 'insert' | 'delete' | 'split' | 'merge' | 'move' | 'edit'; at: number; to: number };

const step: fc.Arbitrary<Step> = fc.record({
  act: fc.constantFrom('insert', 'delete', 'split', 'merge', 'move', 'edit'),
  at: fc.nat(40),
  to: fc.nat(40),
});

function newPassage(desk: Desk, words: string): Passage {
  return { self: desk.nextSelf++, words, id: undefined };
}

function retire(desk: Desk, { id }: Passage, to: Passage | undefined): void {
  const entry = id === undefined ? undefined : desk.ledger[id];
  if (id === undefined || entry === undefined) return;
  const { published, words } = entry;
  const common = { published, words, why: 'The editor did it.', when: '2002' };
  // A merged id must lead to a live id. A new passage has no id before the next numbering.
  desk.ledger[id] =
    to?.id === undefined ? { state: 'withdrawn', ...common } : { state: 'merged', to: to.id, ...common };
  for (const [other, retired] of Object.entries(desk.ledger)) {
    if (retired.state !== 'split' && 'to' in retired && retired.to === id)
      desk.ledger[other] =
        to?.id === undefined ? { state: 'withdrawn', ...common } : { ...retired, to: to.id };
  }
}

function apply(desk: Desk, { act, at, to }: Step): void {
  const { passages } = desk;
  const index = passages.length === 0 ? 0 : at % passages.length;
  const passage = passages[index];
  if (act === 'insert' || passage === undefined) {
    passages.splice(at % (passages.length + 1), 0, newPassage(desk, `new${at}`));
  } else if (act === 'delete') {
    passages.splice(index, 1);
    desk.wentTo.set(passage.self, undefined);
    retire(desk, passage, undefined);
  } else if (act === 'split') {
    passages.splice(index + 1, 0, newPassage(desk, `rest of ${passage.words}`));
  } else if (act === 'merge') {
    const before = passages[index - 1];
    if (before === undefined) return;
    passages.splice(index, 1);
    before.words += ` ${passage.words}`;
    desk.wentTo.set(passage.self, before.id === undefined ? undefined : before.self);
    retire(desk, passage, before);
  } else if (act === 'move') {
    passages.splice(index, 1);
    passages.splice(to % (passages.length + 1), 0, passage);
  } else {
    passage.words = `edited${to} ${passage.words}`;
  }
}

/** Writes the Markdown, runs the numbering, and stores the new ids, as the next commit does. */
function number(desk: Desk): void {
  const text = desk.passages
    .map(({ words, id }) => (id === undefined ? words : `${words} {#${id}}`))
    .join('\n\n');
  const numbered = numberPassages('a.md', text, 1, desk.ledger);
  const ids = readBody('a.md', numbered.text, 1).blocks.map(({ id }) => id);
  expect(ids).toHaveLength(desk.passages.length);
  for (const [index, passage] of desk.passages.entries()) {
    const id = ids[index] ?? '';
    if (passage.id === undefined) {
      expect(desk.ledger, `${id} was not given before`).not.toHaveProperty(id);
      desk.ledger[id] = { state: 'live', published: '2001', words: '0000000000000000' };
      desk.givenTo.set(id, passage.self);
    }
    passage.id = id;
  }
}

/** @returns the passage that an id leads to, from the ledger and the text alone. */
function resolve(desk: Desk, id: string): number | undefined {
  const entry = desk.ledger[id];
  const answering = entry?.state === 'live' ? id : entry && 'to' in entry ? entry.to : undefined;
  return desk.passages.find((passage) => passage.id === answering)?.self;
}

/** @returns the passage that has the words now, from the editor's own record. */
function follow(desk: Desk, self: number | undefined): number | undefined {
  return self !== undefined && desk.wentTo.has(self) ? follow(desk, desk.wentTo.get(self)) : self;
}

const RUNS = { numRuns: toRuns(1000), seed: 2025 };
const PRINTED = `(${RUNS.numRuns} runs, seed ${RUNS.seed})`;

test(`after any edits, each published id leads to its passage or to its stub ${PRINTED}`, () => {
  fc.assert(
    fc.property(fc.array(fc.array(step, { maxLength: 6 }), { minLength: 1, maxLength: 6 }), (sessions) => {
      const desk: Desk = { passages: [], ledger: {}, givenTo: new Map(), wentTo: new Map(), nextSelf: 0 };
      for (const steps of sessions) {
        for (const one of steps) apply(desk, one);
        number(desk);
        const ids = desk.passages.map(({ id }) => id);
        expect(ids).toHaveLength(new Set(ids).size);
        for (const [id, self] of desk.givenTo) {
          expect(desk.ledger, `${id} is still known`).toHaveProperty(id);
          expect(resolve(desk, id), id).toBe(follow(desk, self));
        }
      }
    }),
    RUNS,
  );
});

test(`no number is given twice, even if only its ledger entry is left ${PRINTED}`, () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 30 }), (steps) => {
      const desk: Desk = { passages: [], ledger: {}, givenTo: new Map(), wentTo: new Map(), nextSelf: 0 };
      for (const one of steps) {
        apply(desk, one);
        number(desk);
      }
      const numbers = [...desk.givenTo.keys()].map((id) => Number(id.slice(1)));
      expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
      expect(numbers).toHaveLength(new Set(numbers).size);
    }),
    RUNS,
  );
});
