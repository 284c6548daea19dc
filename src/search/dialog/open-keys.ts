/** The properties of a keyboard event that decide whether it opens search. */
export type PressedKeys = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'isComposing'
>;

/**
 * @returns which key opens the search dialog: Ctrl+K or ⌘K, or `/`; undefined for other keys. While an input method
 *   composes a word, all keys belong to the input method
 */
export function findOpenKey(keys: PressedKeys): 'k' | '/' | undefined {
  const { key, ctrlKey, metaKey, altKey, shiftKey, isComposing } = keys;
  if (altKey || isComposing) return undefined;
  if (ctrlKey || metaKey) return !shiftKey && isLetterK(keys) ? 'k' : undefined;
  return key === '/' ? '/' : undefined;
}

/** On a Cyrillic, Greek or Arabic keyboard no key has a Latin letter. There, the position of the key decides. */
function isLetterK({ key, code }: PressedKeys): boolean {
  return key.toLowerCase() === 'k' || (code === 'KeyK' && !/\p{Script=Latin}/u.test(key));
}
