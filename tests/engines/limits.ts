import type { Engine } from '../../scripts/find-browser.ts';

/** Something that cannot be tested in an engine, or that an engine does not have. */
export interface EngineLimit {
  engine: Engine;
  /** What is not tested. */
  what: string;
  reason: string;
  /** The titles of the tests that do not run in this engine. Each is the title of one test, or the end of it. */
  tests?: readonly string[];
}

/** All limits of the engines. `npm run test:engines` prints them, and tells if a title has no test. */
export const LIMITS: readonly EngineLimit[] = [
  {
    engine: 'firefox',
    what: 'input methods',
    reason: 'WebDriver BiDi cannot compose letters as an input method does.',
    tests: [
      'while an input method composes, nothing is searched and the dialog does not open; then both take the finished words',
    ],
  },
  {
    engine: 'firefox',
    what: 'the reload of a search page of another release',
    reason:
      'The page reloads by itself only before the reader acts, and Playwright’s scripts count as acts of the reader.',
    tests: ['the page reloads itself once, and then says so'],
  },
  {
    engine: 'firefox',
    what: 'a script that failed and is asked for again without a reload',
    reason:
      'Firefox never asks again for a module that failed, until the page is loaded again. So “Try again” on the search page reloads it, the search box of other pages stays a plain form, and the button Display says to reload the page.',
    tests: [
      'without the dialog’s script the box works as a form, and the next key tries again',
      'if the panel could not be loaded, another click tries again',
    ],
  },
  {
    engine: 'firefox',
    what: 'pages that are not fetched ahead on a slow connection, or to save data',
    reason: 'Firefox tells pages nothing of the connection.',
    tests: ['no page is fetched ahead for a reader who saves data or has a slow connection'],
  },
  {
    engine: 'firefox',
    what: 'the line of progress beside a text',
    reason: 'Firefox has no animations that follow scrolling. It shows no line.',
    tests: ['the progress line grows as the reader scrolls, and reduced motion removes it'],
  },
  {
    engine: 'firefox',
    what: 'axe on the search page and on a list',
    reason:
      'A process of Firefox 153 crashes (signal 11) while axe examines these pages. Without axe they work. Chromium has these tests.',
    tests: [
      'a shared address shows its places, which can be copied, printed and read by all',
      'axe finds no fault in the search page: empty, where search failed, with results, and with none',
      'a list with words, notes and messages has no fault in any mode, and fits narrow windows',
    ],
  },
  {
    engine: 'firefox',
    what: 'downloads',
    reason: 'WebDriver BiDi of Firefox 153 tells Playwright of no download, not even on an empty page.',
    tests: ['the files of a list have its notes'],
  },
  {
    engine: 'firefox',
    what: 'Back after a reload',
    reason:
      'Playwright waits for a navigation that Firefox does not make, because the page only changes its address. tests/engines/page-cache.test.ts goes back in Firefox.',
    tests: ['the page names a corrected word, and a link searches for the typed word instead'],
  },
  {
    engine: 'firefox',
    what: 'tags and outline of a PDF',
    reason: 'Firefox packs the structure of a PDF, so the test cannot read it.',
    tests: ['a PDF of a text has tags for screen readers, and an outline of its headings'],
  },
  {
    engine: 'firefox',
    what: 'pictures of pages',
    reason: 'The pictures are of Chromium. Other engines draw letters otherwise.',
  },
  {
    engine: 'webkit',
    what: 'windows narrower than 447 px, touch, print, forced colours, dark colours of the device',
    reason: 'The test browser of WebKitGTK has no narrower window, and its WebDriver cannot emulate these.',
  },
  {
    engine: 'webkit',
    what: 'a link with words of its own (`#:~:text=`) on the search page',
    reason: 'WebKitGTK 2.50 hides the words of such a link from pages. The archive has no such link there.',
    tests: ['a link with words of its own gets no marks of the search'],
  },
  {
    engine: 'webkit',
    what: 'Safari',
    reason: 'It runs only on systems of Apple. WebKitGTK has the same engine.',
  },
  {
    engine: 'orca',
    what: 'NVDA, JAWS, VoiceOver and TalkBack',
    reason:
      'They run only on systems of Microsoft, Apple and Google. tests/browser/screen-reader.test.ts checks the names and messages that all of them read.',
  },
  {
    engine: 'orca',
    what: 'the number of passages that the search page says',
    reason:
      'Orca 43 leaves out messages while more than a hundred other parts of a page change (“DELUGE” in its log), and a slow machine gets there. The dialog changes less, and is heard.',
  },
  {
    engine: 'orca',
    what: 'the keys of Orca, such as H for the next heading',
    reason: 'Playwright presses keys within the page, and Orca listens for those of the screen.',
  },
  {
    engine: 'chromium',
    what: 'pages from the page cache',
    reason: 'Playwright turns the page cache of Chromium off. Back loads the page again.',
  },
];

/** @returns the titles of the tests that do not run in an engine, as patterns for Playwright */
export function listExcluded(engine: string): RegExp[] {
  return LIMITS.filter((limit) => limit.engine === engine)
    .flatMap(({ tests = [] }) => tests)
    .map((title) => new RegExp(`${title.replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&')}$`, 'u'));
}
