import type { Page } from '@playwright/test';

/** @returns the boxes that make a reader scroll sideways: the page, or a box in it. */
export function findSidewaysScrolling(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.documentElement;
    const over = root.scrollWidth - root.clientWidth;
    const isWide = (element: Element) => element.getBoundingClientRect().right > root.clientWidth + 1;
    const widest = over > 0 ? [...document.body.querySelectorAll('*')].filter(isWide) : [];
    const boxes = [...document.body.querySelectorAll('*')].filter(
      (element) =>
        /auto|scroll/u.test(getComputedStyle(element).overflowX) &&
        element.clientWidth > 0 &&
        element.scrollWidth > element.clientWidth + 1 &&
        // A field scrolls with the words that are typed.
        !element.matches('input, textarea'),
    );
    return [
      ...(over > 0 ? [`the page is ${over} px too wide`] : []),
      ...[...widest.slice(0, 5), ...boxes].map(
        (element) => `${element.tagName.toLowerCase()}.${element.className} reaches too far`,
      ),
    ];
  });
}

/** @returns the boxes that cut off their words: their content is larger than they are and cannot be scrolled to. */
export function findClippedText(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.body.querySelectorAll('*')]
      .filter((element) => {
        const style = getComputedStyle(element);
        const { clientWidth, clientHeight, scrollWidth, scrollHeight } = element;
        // Hidden from the eye on purpose: one pixel, or a shape with no area.
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

/** Gives the open page the rules of a reader’s own style sheet, in place of earlier ones. The security policy allows constructed sheets. */
export function setReaderStyles(page: Page, css: string): Promise<void> {
  return page.evaluate((rules) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    document.adoptedStyleSheets = [sheet];
  }, css);
}

/**
 * Finds targets smaller than 24 by 24 CSS pixels (WCAG 2.2, 2.5.8). Two exceptions apply. Inline: “The target is in a
 * sentence or its size is otherwise constrained by the line-height of non-target text”. And the skip link, hidden until it
 * has the focus, is no target of a pointer. The exception for spacing is not used.
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
        // A label is part of the target of its field.
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
  /** Letters and spaces of its widest line, by the mean width of its letters. */
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
    return blocks.flatMap((block) => {
      const text = block.textContent.trim().replace(/\s+/gu, ' ');
      // A short text has no four lines. Blocks in a block are measured by themselves, and hidden words have no width.
      if (text.length < 120 || block.querySelector('p, li, .visually-hidden') || !block.checkVisibility())
        return [];
      const widths = measureLines(block);
      if (widths.length < 4) return [];
      const letters = (text.length * Math.max(...widths)) / widths.reduce((sum, width) => sum + width, 0);
      return [{ beginning: text.slice(0, 40), letters }];
    });
  });
}

/** @returns the blocks of the page whose lines have more than so many letters */
export async function findLongLines(page: Page, most: number): Promise<string[]> {
  const blocks = await listLines(page, 'main :is(p, dd, .line-text, li:not(.source-lines > li))');
  return blocks
    .filter(({ letters }) => letters > most)
    .map(({ beginning, letters }) => `“${beginning} …” has lines of ${letters.toFixed(1)} letters`);
}

/** @returns the labels of the drawn time line that meet another, or leave the page */
export function findMeetingLabels(page: Page): Promise<string[]> {
  return page.locator('.time a text').evaluateAll((labels) => {
    const boxes = labels
      .filter((label) => label.checkVisibility())
      .map(
        (label) =>
          ({ name: label.textContent.trim(), ...label.getBoundingClientRect().toJSON() }) as DOMRect & {
            name: string;
          },
      );
    const isOutside = ({ left, right }: DOMRect) => left < 0 || right > document.documentElement.clientWidth;
    // Lines of letters may reach into the leading of another line, but not into its letters.
    const meet = (one: DOMRect, other: DOMRect) =>
      one.left < other.right &&
      other.left < one.right &&
      Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 4;
    return boxes.flatMap((one, index) => [
      ...(isOutside(one) ? [`the label “${one.name}” leaves the page`] : []),
      ...boxes
        .slice(index + 1)
        .filter((other) => meet(one, other))
        .map((other) => `the labels “${one.name}” and “${other.name}” meet`),
    ]);
  });
}
