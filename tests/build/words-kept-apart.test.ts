import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import { expect, test } from 'vitest';
import { DIST, getText, listElements, listFiles, readBuilt } from './built-site.ts';

/** Elements that text browsers begin on a new line. They do not know `nav` and other elements of HTML 5. */
const BLOCKS =
  'address article aside blockquote body details dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 head header hr legend li main ol option p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  );
/** Elements without words of their own. */
const SILENT = ['link', 'meta', 'script', 'style', 'template', 'title'];

/** @returns whether a text browser continues the line after an element, or before it if `end` is 'first' */
function continuesLine({ tagName, childNodes }: Tree.Element, end: 'first' | 'last'): boolean {
  if (BLOCKS.includes(tagName) || SILENT.includes(tagName)) return false;
  const inner = childNodes.filter((node) => 'tagName' in node || getText(node).trim() !== '');
  const outermost = end === 'first' ? inner[0] : inner.at(-1);
  return outermost === undefined || !('tagName' in outermost) || continuesLine(outermost, end);
}

/** @returns the words of neighbouring elements that have nothing between them */
function listRunTogether(html: string): string[] {
  return listElements(html).flatMap(({ childNodes }) =>
    childNodes.flatMap((node, index) => {
      const next = childNodes[index + 1];
      if (!next || !('tagName' in node && 'tagName' in next)) return [];
      if (!continuesLine(node, 'last') || !continuesLine(next, 'first')) return [];
      const [before, after] = [getText(node), getText(next)];
      return /[\p{L}\p{N}.,:;)”’]$/u.test(before) && /^[\p{L}\p{N}(“‘]/u.test(after)
        ? [`${before.slice(-20)}|${after.slice(0, 20)}`]
        : [];
    }),
  );
}

test('in a text browser, the words of neighbouring elements do not run together', () => {
  const faults = listFiles(DIST, '.html').flatMap((path) =>
    listRunTogether(readBuilt(path)).map((words) => `${path}: ${words}`),
  );
  expect(faults).toEqual([]);
});
