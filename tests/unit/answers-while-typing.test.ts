import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { SearchEngine } from '../../src/search/engine/engine.ts';
import type { Answer } from '../../src/search/query/answer.ts';
import { AnswerPresenter } from '../../src/search/results/answer-presenter.ts';

/** The queries of these tests that have a complete hit. */
const FOUND = ['harbour', 'harbours'];

let shown: string[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  shown = [];
});

afterEach(() => {
  vi.useRealTimers();
});

function makePresenter() {
  const engine = {
    answer: (query: string) =>
      Promise.resolve({
        hits: FOUND.includes(query) ? [{ tier: 'all', passageCount: 1, inContext: [] }] : [],
        words: [],
        hints: [],
        splitCompounds: [],
        leftOut: { documents: 0, passages: 0 },
        orderedBy: 'index',
      } as unknown as Answer),
  } as unknown as SearchEngine;
  const view = {
    setState: () => undefined,
    say: () => undefined,
    show: (query: string, state: string) => shown.push(`${state} ${query}`),
  };
  return new AnswerPresenter(
    view,
    () => engine,
    () => 0,
  );
}

test('while the reader types, an answer without hits does not replace hits until the reader pauses', async () => {
  const presenter = makePresenter();
  await presenter.show('harbour', {}, true);
  await presenter.show('harbourq', {}, true);
  vi.advanceTimersByTime(399);
  expect(shown).toEqual(['ready harbour']);
  vi.advanceTimersByTime(1);
  expect(shown).toEqual(['ready harbour', 'ready harbourq']);
});

test('if the next letter has hits again, readers never see the answer without hits', async () => {
  const presenter = makePresenter();
  for (const query of ['harbour', 'harbourq', 'harbours']) await presenter.show(query, {}, true);
  vi.advanceTimersByTime(10_000);
  expect(shown).toEqual(['ready harbour', 'ready harbours']);
});

test('the first answer and the answer to a finished query come at once, even without hits', async () => {
  const presenter = makePresenter();
  await presenter.show('q', {}, true);
  expect(shown).toEqual(['ready q']);
  await presenter.show('harbour', {}, true);
  await presenter.show('harbourq');
  expect(shown.slice(1)).toEqual(['ready harbour', 'ready harbourq']);
});

test('when the reader finishes a query, its answer does not wait, and is shown once', async () => {
  const presenter = makePresenter();
  await presenter.show('harbour', {}, true);
  await presenter.show('harbourq', {}, true);
  presenter.finish();
  expect(shown).toEqual(['ready harbour', 'ready harbourq']);
  presenter.finish();
  vi.advanceTimersByTime(10_000);
  expect(shown).toHaveLength(2);
});

test('an empty field shows no answer that was waiting', async () => {
  const presenter = makePresenter();
  await presenter.show('harbour', {}, true);
  await presenter.show('harbourq', {}, true);
  presenter.clear();
  vi.advanceTimersByTime(10_000);
  expect(shown).toEqual(['ready harbour', 'idle ']);
});
