import type { Page } from '@playwright/test';

/** @returns the boxes that scroll sideways: the page, or a box in it. */
export function findSidewaysScrolling(page: Page): Promise<string[]> {
  return page.evaluate(listSidewaysScrolling);
}

/**
 * Runs in the page. Its source is sent, so it must not use anything from outside.
 *
 * @returns the boxes that scroll sideways. A box whose parts each fit into it is not a fault: it turns from part to
 *   part,
 * and no line is wider than the box.
 */
export function listSidewaysScrolling(): string[] {
  const root = document.documentElement;
  const over = root.scrollWidth - root.clientWidth;
  const isWide = (element: Element) => element.getBoundingClientRect().right > root.clientWidth + 1;
  const widest = over > 0 ? [...document.body.querySelectorAll('*')].filter(isWide) : [];
  const turnsPages = (box: Element) =>
    getComputedStyle(box).scrollSnapType.startsWith('x') &&
    [...box.children].every((part) => part.scrollWidth <= box.clientWidth);
  const boxes = [...document.body.querySelectorAll('*')].filter(
    (element) =>
      !turnsPages(element) &&
      /auto|scroll/u.test(getComputedStyle(element).overflowX) &&
      element.clientWidth > 0 &&
      element.scrollWidth > element.clientWidth + 1 &&
      // A text field scrolls sideways when its content is long. A wide table may scroll in its box (WCAG 2.2, 1.4.10).
      !element.matches('input, textarea, .table-box'),
  );
  return [
    ...(over > 0 ? [`the page is ${over} px too wide`] : []),
    ...[...widest.slice(0, 5), ...boxes].map(
      (element) => `${element.tagName.toLowerCase()}.${element.className} reaches too far`,
    ),
  ];
}

/** @returns the boxes that cut off words: their content is larger than the box, and a reader cannot scroll to it. */
export function findClippedText(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.body.querySelectorAll('*')]
      .filter((element) => {
        const style = getComputedStyle(element);
        const { clientWidth, clientHeight, scrollWidth, scrollHeight } = element;
        // Hidden on purpose, for screen readers only: a box of one pixel, or a clip shape with no area.
        if (clientWidth <= 1 || clientHeight <= 1 || style.clipPath.startsWith('inset(50%')) return false;
        const cuts = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
        return (
          element.textContent.trim() !== '' &&
          ((cuts(style.overflowX) && scrollWidth > clientWidth + 1) ||
            (cuts(style.overflowY) && scrollHeight > clientHeight + 1))
        );
      })
      .map((element) => `${element.tagName.toLowerCase()}.${element.className} cuts its words off`),
  );
}

/** Sets a reader’s own style sheet on the open page. The security policy allows constructed style sheets. */
export function setReaderStyles(page: Page, css: string): Promise<void> {
  return page.evaluate((rules) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    document.adoptedStyleSheets = [sheet];
  }, css);
}

/**
 * Finds targets smaller than 24 by 24 CSS pixels (WCAG 2.2, 2.5.8). Two exceptions apply. First, inline targets: “The
 * target is in a sentence or its size is otherwise constrained by the line-height of non-target text”. Second, the skip
 * link: it is hidden until it has the focus, so a pointer cannot use it. The exception for spacing is not used.
 */
export function findSmallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const least = 24;
    const isInline = (element: Element) => {
      const block = element.parentElement?.closest(
        'p, li, dd, dt, td, th, h1, h2, h3, h4, h5, h6, span, div',
      );
      const isInFlow = getComputedStyle(element).display === 'inline';
      const others = [...(block?.querySelectorAll('a, button') ?? [])].map(({ textContent }) => textContent);
      const words = others.reduce((rest, link) => rest.replace(link, ''), block?.textContent ?? '');
      return isInFlow && /[\p{L}\p{N}]/u.test(words);
    };
    return [
      ...document.querySelectorAll('a[href], button, input:not([type="hidden"]), select, textarea, summary'),
    ]
      .filter((element) => {
        if (!element.checkVisibility({ visibilityProperty: true }) || isInline(element)) return false;
        if (getComputedStyle(element).clipPath.startsWith('inset(50%')) return false;
        // The label of a field is part of its target.
        const boxes = [element, ...((element as HTMLInputElement).labels ?? [])].map((one) =>
          one.getBoundingClientRect(),
        );
        return !boxes.some(({ width, height }) => Math.min(width, height) > least - 0.01);
      })
      .map((element) => {
        const { width, height } = element.getBoundingClientRect();
        const size = `${width.toFixed(0)} × ${height.toFixed(0)} px`;
        return `${element.tagName.toLowerCase()} “${element.textContent.trim().slice(0, 40)}” is ${size}`;
      });
  });
}

/** A block of at least four lines. */
interface Lines {
  beginning: string;
  /** The number of letters and spaces in its widest line, from the mean width of its letters. */
  letters: number;
}

/** @returns every block of running text that the page shows in four lines or more */
export function listLines(page: Page, selector: string): Promise<Lines[]> {
  return page.locator(selector).evaluateAll((blocks) => {
    const measureLines = (block: Element) => {
      const range = document.createRange();
      range.selectNodeContents(block);
      const lines: { left: number; right: number; bottom: number }[] = [];
      for (const box of [...range.getClientRects()].sort((one, other) => one.bottom - other.bottom)) {
        const line = lines.at(-1);
        if (line === undefined || (box.top + box.bottom) / 2 > line.bottom) {
          lines.push({ left: box.left, right: box.right, bottom: box.bottom });
        } else {
          line.left = Math.min(line.left, box.left);
          line.right = Math.max(line.right, box.right);
        }
      }
      return lines.map(({ left, right }) => right - left);
    };
    // A letter of Chinese, Japanese or Korean has about the width of two others. Marks above letters have none.
    const WIDE =
      /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff01-\uff60]/gu;
    return blocks.flatMap((block) => {
      const text = block.textContent.trim().replace(/\s+/gu, ' ');
      const { length } = text.replace(/\p{M}/gu, '').replace(WIDE, '--');
      // A short text does not have four lines. Nested blocks are measured separately, and hidden words have no width.
      if (length < 120 || block.querySelector('p, li, .visually-hidden') || !block.checkVisibility())
        return [];
      const widths = measureLines(block);
      if (widths.length < 4) return [];
      const letters = (length * Math.max(...widths)) / widths.reduce((sum, width) => sum + width, 0);
      return [{ beginning: text.slice(0, 40), letters }];
    });
  });
}

/** @returns the blocks of the page whose lines have more letters than the limit */
export async function findLongLines(page: Page, most: number): Promise<string[]> {
  const blocks = await listLines(page, 'main :is(p, dd, .line-text, li:not(.source-lines > li))');
  return blocks
    .filter(({ letters }) => letters > most)
    .map(({ beginning, letters }) => `“${beginning} …” has lines of ${letters.toFixed(1)} letters`);
}
