import type { Page } from '@playwright/test';

/** @returns what makes a reader scroll sideways: the page, or a box in it. */
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
        // The field that one types in scrolls with what is typed.
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

/** @returns the boxes that cut their words off: what they hold is larger than they are and cannot be scrolled to. */
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

/** Gives the open page rules as a reader’s own style sheet would, in place of others; the policy leaves constructed sheets alone. */
export function setReaderStyles(page: Page, css: string): Promise<void> {
  return page.evaluate((rules) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    document.adoptedStyleSheets = [sheet];
  }, css);
}

/**
 * Finds targets smaller than 24 by 24 CSS pixels (WCAG 2.2, 2.5.8). Of its exceptions two are made use of. Inline: “The
 * target is in a sentence or its size is otherwise constrained by the line-height of non-target text”. And what is hidden
 * until it has the focus, as the skip link is, is no target of a pointer. The exception for spacing is not made use of.
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
