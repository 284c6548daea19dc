import { describe, expect, test, vi } from 'vitest';
import { loadOnce, loadOnFirstUse } from '../../src/dom/load-on-first-use.ts';

/** Waits until all promises that can settle have settled. */
const settle = () => new Promise((resolve) => setTimeout(resolve));

describe('loadOnce', () => {
  test('loads once, even after many calls', async () => {
    const load = vi.fn(() => Promise.resolve('script'));
    const loadShared = loadOnce(load);
    expect(await Promise.all([loadShared(), loadShared()])).toEqual(['script', 'script']);
    expect(load).toHaveBeenCalledTimes(1);
  });

  test('loads again after a failure', async () => {
    const load = vi.fn(() => Promise.resolve('script')).mockRejectedValueOnce(new Error('offline'));
    const loadShared = loadOnce(load);
    await expect(loadShared()).rejects.toThrow('offline');
    expect(await loadShared()).toBe('script');
  });
});

describe('loadOnFirstUse', () => {
  test('loads nothing before the first event', async () => {
    const target = new EventTarget();
    const load = vi.fn(() => Promise.resolve());
    loadOnFirstUse(target, ['click'], load, ({ cancelable }) => cancelable);
    target.dispatchEvent(new Event('keydown'));
    target.dispatchEvent(new Event('click'));
    await settle();
    expect(load).not.toHaveBeenCalled();
  });

  test('passes on the events that came while the script was loading, oldest first', async () => {
    const target = new EventTarget();
    const answered: string[] = [];
    const use = loadOnFirstUse(target, ['click', 'input'], async (early) => {
      await settle();
      answered.push(...early.map(({ type }) => type));
    });
    use(new Event('submit'));
    target.dispatchEvent(new Event('click'));
    target.dispatchEvent(new Event('input'));
    await vi.waitUntil(() => answered.length > 0);
    expect(answered).toEqual(['submit', 'click', 'input']);
  });

  test('stops listening after the script has loaded', async () => {
    const target = new EventTarget();
    const isSign = vi.fn(() => true);
    loadOnFirstUse(target, ['click'], () => Promise.resolve(), isSign);
    target.dispatchEvent(new Event('click'));
    await settle();
    target.dispatchEvent(new Event('click'));
    expect(isSign).toHaveBeenCalledTimes(1);
  });

  test('after a failure loads again at the next event, without the earlier events', async () => {
    const target = new EventTarget();
    const handed: string[][] = [];
    const load = (early: readonly Event[]) => {
      handed.push(early.map(({ type }) => type));
      return handed.length === 1 ? Promise.reject(new Error('offline')) : Promise.resolve();
    };
    loadOnFirstUse(target, ['click', 'input'], load);
    target.dispatchEvent(new Event('click'));
    await settle();
    target.dispatchEvent(new Event('input'));
    await settle();
    expect(handed).toEqual([['click'], ['input']]);
  });
});
