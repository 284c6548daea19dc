import type { Page } from '@playwright/test';

/** A reader's display settings. */
export interface DisplayMode {
  name: string;
  colorScheme?: 'dark';
  contrast?: 'more';
  forcedColors?: 'active';
  reducedMotion?: 'reduce';
  media?: 'print';
  width?: number;
}

export const WIDE_PX = 1440;
/** The width in CSS pixels of a window of 1280 px at 400 % zoom. */
export const NARROW_PX = 320;

export const MODES: readonly DisplayMode[] = [
  { name: 'light' },
  { name: 'dark', colorScheme: 'dark' },
  { name: 'more contrast', contrast: 'more' },
  { name: 'forced colours', forcedColors: 'active' },
  { name: 'reduced motion', reducedMotion: 'reduce' },
  { name: 'print', media: 'print' },
  { name: '320 px', width: NARROW_PX },
];

/** Combinations of two modes. */
export const JOINED_MODES: readonly DisplayMode[] = [
  { name: 'more contrast in the dark', contrast: 'more', colorScheme: 'dark' },
  { name: 'forced colours in the dark', forcedColors: 'active', colorScheme: 'dark' },
  { name: 'print in the dark', media: 'print', colorScheme: 'dark' },
];

/** The modes that change colours or layout. */
export const VISIBLE_MODES = MODES.filter(({ reducedMotion }) => reducedMotion === undefined);

/** Shows the open page in a mode. Settings that the mode does not name return to their defaults. */
export async function showIn(page: Page, mode: DisplayMode): Promise<void> {
  await page.setViewportSize({ width: mode.width ?? WIDE_PX, height: 900 });
  await page.emulateMedia({
    colorScheme: mode.colorScheme ?? 'light',
    contrast: mode.contrast ?? 'no-preference',
    forcedColors: mode.forcedColors ?? 'none',
    reducedMotion: mode.reducedMotion ?? 'no-preference',
    media: mode.media ?? 'screen',
  });
}

/**
 * @returns all of the open page that a mode may change, except colours: the place of each element, whether it is shown,
 *   and the words that styles add to it
 */
export function readShape(page: Page): Promise<string> {
  return page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        const { visibility, opacity, fontWeight, position, overflow } = getComputedStyle(element);
        const added = ['::before', '::after'].map((pseudo) => getComputedStyle(element, pseudo).content);
        return [x, y, width, height, visibility, opacity, fontWeight, position, overflow, ...added].join(' ');
      })
      .join('\n'),
  );
}

/**
 * Opens every `<details>` element, so that the checks include its content. The contents of a text cover it in a narrow
 * window, so they are open only in a wide one. reading-bar.test.ts checks them in a narrow one.
 */
export function unfold(page: Page): Promise<void> {
  return page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
    const contents = document.querySelector<HTMLDetailsElement>('.contents > details');
    const wide = matchMedia('(min-width: 64rem)');
    const update = () => {
      if (contents) contents.open = wide.matches;
    };
    wide.addEventListener('change', update);
    update();
  });
}

/**
 * Keeps two letters of the index of words and removes the others. These are thousands of links from one component, and
 * the engines need minutes to check them. Two letters show the same faults as all letters.
 */
export function thinOutIndex(page: Page): Promise<void> {
  return page.evaluate(() => {
    for (const letter of document.querySelectorAll('.word-index section:nth-of-type(n + 3)')) letter.remove();
  });
}

/** Keeps two texts of the page that prints all of them. Each text also has a page of its own. */
export function thinOutPapers(page: Page): Promise<void> {
  return page.evaluate(() => {
    for (const paper of [...document.querySelectorAll('.paper')].slice(2)) paper.remove();
  });
}

/**
 * Removes each element if two elements before it, in the same parent, have the same structure: the same tags, classes
 * and attributes, also within them. They differ only in words, so axe finds the same faults in the first two. Headings
 * and the parts of a `<dl>` stay, because others depend on them.
 */
export function thinOutRepeats(page: Page): Promise<void> {
  return page.evaluate(() => {
    const headings = 'h1, h2, h3, h4, h5, h6';
    const thinOut = (element: Element): string => {
      const counts = new Map<string, number>();
      for (const child of [...element.children]) {
        const structure = thinOut(child);
        const count = (counts.get(structure) ?? 0) + 1;
        counts.set(structure, count);
        if (count > 2 && !child.matches(`dt, dd, ${headings}`) && !child.querySelector(headings))
          child.remove();
      }
      const names = element
        .getAttributeNames()
        .filter((name) => name !== 'id')
        .toSorted();
      return `${element.tagName}.${element.className}[${names.join()}](${[...counts.keys()].join()})`;
    };
    thinOut(document.body);
  });
}

/**
 * Removes the overlap of a printed label and what follows. Only Firefox has it, because print.css keeps the two
 * together in this way. The box that overlaps is empty and has no colour. But axe cannot find the background of boxes
 * that overlap.
 */
export function separatePrintedLabels(page: Page): Promise<void> {
  return page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('@media print { ::after { margin-block-end: 0 !important } }');
    document.adoptedStyleSheets.push(sheet);
  });
}
