import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LedgerEntry } from '../../src/schemas/permanent-ids.ts';
import { readBody } from '../../src/text/body.ts';
import { numberPassages } from '../../src/text/number.ts';
import { toRuns } from '../long-run.ts';

/**
 * An editor at work on one document: what `npm run number` is given, and what the editor knows of it besides. A
 * passage is itself, whatever its words and place; its `self` is what its id must lead to for good.
 */
interface Passage {
  self: number;
  words: string;
  id: string | undefined;
}

interface Desk {
  passages: Passage[];
  ledger: Record<string, LedgerEntry>;
  /** The passage each id was given to. */
  givenTo: Map<string, number>;
  /** Where the words of a passage went that is no longer one: another passage, or nowhere. */
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
  // An id that leads on must lead to one that answers; before the next numbering a new passage has none.
  desk.ledger[id] =
    to?.id === undefined ? { state: 'withdrawn', ...common } : { state: 'merged', to: to.id, ...common };
  for (const [other, retired] of Object.entries(desk.ledger)) {
    if ('to' in retired && retired.to === id)
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

/** Writes the Markdown, runs the numbering, and takes its ids over, as the next commit would. */
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
      expect(desk.ledger, `${id} is given for the first time`).not.toHaveProperty(id);
      desk.ledger[id] = { state: 'live', published: '2001', words: '0000000000000000' };
      desk.givenTo.set(id, passage.self);
    }
    passage.id = id;
  }
}

/** @returns the passage whose words an id leads to now, by the ledger and the text alone. */
function resolve(desk: Desk, id: string): number | undefined {
  const entry = desk.ledger[id];
  const answering = entry?.state === 'live' ? id : entry && 'to' in entry ? entry.to : undefined;
  return desk.passages.find((passage) => passage.id === answering)?.self;
}

/** @returns the passage that an editor would say has the words now. */
function follow(desk: Desk, self: number | undefined): number | undefined {
  return self !== undefined && desk.wentTo.has(self) ? follow(desk, desk.wentTo.get(self)) : self;
}

const RUNS = { numRuns: toRuns(1000), seed: 2025 };
const PRINTED = `(${RUNS.numRuns} runs, seed ${RUNS.seed})`;

test(`whatever an editor does, every id ever published leads to the passage it was given to, or to its stub ${PRINTED}`, () => {
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

test(`no number is ever given twice, though its passage is gone and its entry all that is left ${PRINTED}`, () => {
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
