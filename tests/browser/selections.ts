import type { Page } from '@playwright/test';

/** Words of a text: from one word of a passage to a word of the same or a later passage. Words count from 0. */
export interface Words {
  from: { id: string; word: number };
  to: { id: string; word: number };
}

/** Words, and their position in the window. */
export interface Standing {
  top: number;
  bottom: number;
  windowHeight: number;
  words: string;
}

/**
 * @returns the number of words of each passage of the open document, by passage id.
 * @public The tests of the five texts use it.
 */
export function countWords(page: Page): Promise<{ id: string; words: number }[]> {
  return page.evaluate(() =>
    Array.from(document.querySelectorAll('[data-passage]'), ({ id, textContent }) => ({
      id,
      words: (textContent.match(/[A-Za-z0-9]+/gu) ?? []).length,
    })),
  );
}

/** Selects words with the mouse, as a reader does. */
export function selectWords(page: Page, words: Words): Promise<void> {
  return page.evaluate(({ from, to }) => {
    const locate = ({ id, word }: { id: string; word: number }, isEnd: boolean): [Text, number] => {
      const passage = document.getElementById(id);
      const match = [...(passage?.textContent ?? '').matchAll(/[A-Za-z0-9]+/gu)][word];
      let offset = (match?.index ?? 0) + (isEnd ? (match?.[0].length ?? 0) : 0);
      const walker = document.createTreeWalker(passage ?? document, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
        if (offset < node.length || (isEnd && offset === node.length)) return [node, offset];
        offset -= node.length;
      }
      throw new Error(`${id} has no word ${word}`);
    };
    getSelection()?.setBaseAndExtent(...locate(from, false), ...locate(to, true));
  }, words);
}

/**
 * @returns the position of the first line of words in the window. This selects the words.
 * @public The tests of the five texts use it.
 */
export async function findStanding(page: Page, words: Words): Promise<Standing> {
  await selectWords(page, words);
  return page.evaluate(() => {
    const range = getSelection()?.getRangeAt(0);
    const [first] = range?.getClientRects() ?? [];
    return {
      top: first?.top ?? NaN,
      bottom: first?.bottom ?? NaN,
      windowHeight: innerHeight,
      words: range?.toString() ?? '',
    };
  });
}
