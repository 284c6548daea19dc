import { expect, test } from 'vitest';
import { findOpenKey, type PressedKeys } from '../../src/search/dialog/open-keys.ts';

const PLAIN: PressedKeys = {
  ...{ key: 'k', code: 'KeyK' },
  ...{ ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, isComposing: false },
};

function press(keys: Partial<PressedKeys>) {
  return findOpenKey({ ...PLAIN, ...keys });
}

test.each([
  ['Latin', 'k', 'KeyK'],
  ['Latin with capitals', 'K', 'KeyK'],
  ['Dvorak, where k is at another place', 'k', 'KeyV'],
  ['Cyrillic', 'л', 'KeyK'],
  ['Greek', 'κ', 'KeyK'],
  ['Arabic', 'ن', 'KeyK'],
  ['Korean', 'ㅏ', 'KeyK'],
])('Ctrl+K and ⌘K open search on a keyboard that is %s', (_, key, code) => {
  expect(press({ key, code, ctrlKey: true })).toBe('k');
  expect(press({ key, code, metaKey: true })).toBe('k');
  expect(press({ key, code })).toBeUndefined();
});

test.each([
  ['another Latin letter at the place of K, as on Dvorak', { key: 't', code: 'KeyK', ctrlKey: true }],
  ['a letter with an accent at the place of K', { key: 'ķ', code: 'KeyK', ctrlKey: true }],
  ['another Cyrillic letter', { key: 'т', code: 'KeyN', ctrlKey: true }],
  ['a key that composes', { key: 'Process', code: 'KeyK', ctrlKey: true }],
  ['Ctrl+Shift+K', { ctrlKey: true, shiftKey: true }],
  ['Ctrl+Alt+K', { ctrlKey: true, altKey: true }],
  ['Ctrl+K while an input method composes', { ctrlKey: true, isComposing: true }],
  ['/ with Ctrl', { key: '/', code: 'Slash', ctrlKey: true }],
])('search does not open on %s', (_, keys) => {
  expect(press(keys)).toBeUndefined();
});

test('/ opens search, wherever it is on the keyboard', () => {
  expect(press({ key: '/', code: 'Slash' })).toBe('/');
  expect(press({ key: '/', code: 'Digit7', shiftKey: true })).toBe('/');
});
