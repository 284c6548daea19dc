import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { SearchEngine } from '../../src/search/engine/engine.ts';
import { AnswerPresenter, type AnswerView } from '../../src/search/results/answer-presenter.ts';

/** The states that the view showed, in order. */
let shown: string[];
let view: AnswerView;

beforeEach(() => {
  vi.useFakeTimers({ now: 0 });
  shown = [];
  view = {
    setState: (state) => shown.push(state),
    say: () => undefined,
    show: (_, state, { messages }) => shown.push(`${state}: ${messages.map(({ text }) => text).join(' ')}`),
  };
});

afterEach(() => {
  vi.useRealTimers();
});

/** An engine whose texts never arrive. */
const engine = { answer: () => new Promise(() => undefined) } as unknown as SearchEngine;

test('a slow connection is no failure: nothing fails while bytes arrive', async () => {
  void new AnswerPresenter(
    view,
    () => engine,
    () => 500,
  ).show('foghorn');
  await vi.advanceTimersByTimeAsync(120_000);
  expect(shown).toEqual(['loading']);
});

test('if no bytes arrive for six seconds, search has failed', async () => {
  const lastBytesMs = 20_000;
  const getSilenceMs = () => Math.max(0, Date.now() - lastBytesMs);
  void new AnswerPresenter(view, () => engine, getSilenceMs).show('foghorn');
  await vi.advanceTimersByTimeAsync(25_900);
  expect(shown).toEqual(['loading']);
  await vi.advanceTimersByTimeAsync(100);
  expect(shown.at(-1)).toMatch(/^failed: Search could not load its files/u);
});

test('the reader is told if the texts are of another release', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const error = Object.assign(new Error(), { name: 'OtherReleaseError' });
  const other = { answer: () => Promise.reject(error) } as unknown as SearchEngine;
  await new AnswerPresenter(
    view,
    () => other,
    () => 0,
  ).show('foghorn');
  expect(shown.at(-1)).toMatch(/^failed: The archive has changed/u);
});
