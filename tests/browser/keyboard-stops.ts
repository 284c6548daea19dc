import type { Page } from '@playwright/test';

/** The keyboard stops of the open page. The page keeps the list, because a test cannot hold its elements. */
interface Walk {
  elements: (HTMLElement | SVGElement)[];
  /** The elements that got the focus after the stops were listed. */
  visited: Element[];
}

type WithWalk = typeof globalThis & { walk: Walk };

/**
 * Lists all elements that the keyboard must reach, in page order. After that the page records which element gets the
 * focus: one query at the end of a walk is much faster than one query at each stop.
 *
 * @returns how many stops there are
 */
export function listStops(page: Page): Promise<number> {
  return page.evaluate(() => {
    const isFirstOfItsGroup = (element: Element) => {
      if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return true;
      const group = [...document.querySelectorAll<HTMLInputElement>(`[name="${CSS.escape(element.name)}"]`)];
      return element === (group.find(({ checked }) => checked) ?? group[0]);
    };
    // Firefox also stops at each box that scrolls, so that the arrow keys can scroll it.
    const isFirefox = CSS.supports('-moz-appearance: none');
    const scrolls = (overflow: string, length: number, room: number) =>
      length > room && ['auto', 'scroll'].includes(overflow);
    const canScroll = (element: Element) => {
      if (!isFirefox || element === document.scrollingElement) return false;
      const { overflowX, overflowY } = getComputedStyle(element);
      const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element;
      return scrolls(overflowX, scrollWidth, clientWidth) || scrolls(overflowY, scrollHeight, clientHeight);
    };
    const candidates = 'a[href], button, input, select, textarea, summary, [tabindex], [contenteditable]';
    const elements = [...document.querySelectorAll<HTMLElement | SVGElement>('body *')].filter(
      (element) =>
        ((element.matches(candidates) && element.tabIndex >= 0) || canScroll(element)) &&
        !element.matches(':disabled, [inert] *') &&
        element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: false }) &&
        isFirstOfItsGroup(element),
    );
    const isFirstCall = !('walk' in globalThis);
    Object.assign(globalThis, { walk: { elements, visited: [] } satisfies Walk });
    if (isFirstCall) {
      addEventListener('focusin', ({ target }) => {
        if (target instanceof Element) (globalThis as WithWalk).walk.visited.push(target);
      });
    }
    return elements.length;
  });
}

/** @returns the indexes of the stops that got the focus, in order; -1 for an element that is not a stop. */
export function readVisited(page: Page): Promise<number[]> {
  return page.evaluate(() => {
    const { elements, visited } = (globalThis as WithWalk).walk;
    return visited.map((element) => elements.indexOf(element as HTMLElement));
  });
}

/**
 * Focuses each stop and checks two things: the focus is visible, and nothing covers the stop.
 * A key must have been pressed before: otherwise the browser does not show a focus that a script moves.
 */
export function findFaultsOfStops(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const { elements } = (globalThis as WithWalk).walk;
    const toName = (one: Element) => `${one.tagName.toLowerCase()} “${one.textContent.trim().slice(0, 40)}”`;
    // The box around a field may show the focus of the field.
    const readLook = (element: Element) =>
      [element, element.parentElement ?? element]
        .map((one) => getComputedStyle(one))
        .map(({ outlineStyle, outlineWidth, boxShadow, borderColor, backgroundColor, clipPath }) =>
          [
            outlineStyle === 'none' ? 'none' : `${outlineStyle} ${outlineWidth}`,
            boxShadow,
            borderColor,
            backgroundColor,
            clipPath,
          ].join('; '),
        )
        .join(' | ');
    const findFaults = (element: Element, lookWithoutFocus: string) => {
      const findCover = (x: number, y: number) => {
        const found = document.elementFromPoint(x, y);
        return found === null || element.contains(found) || found.contains(element) ? undefined : found;
      };
      // If a link has two lines, check its first line.
      const { left, right, top, bottom } = element.getClientRects()[0] ?? element.getBoundingClientRect();
      // The page scrolls by whole pixels, but a box can end between two pixels. Firefox does not scroll to a stop if a
      // part of it is visible.
      const isOutside = CSS.supports('-moz-appearance: none')
        ? bottom < 1 || top > innerHeight - 1 || right < 1 || left > innerWidth - 1
        : // A table can be larger than the window.
          bottom - top < innerHeight &&
          (top < -1 || bottom > innerHeight + 1 || left < -1 || right > innerWidth + 1);
      const covers = [left + 2, (left + right) / 2, right - 2].flatMap(
        (x) => findCover(x, (top + bottom) / 2) ?? [],
      );
      return [
        ...(document.activeElement === element ? [] : ['does not keep the focus']),
        ...(readLook(element) === lookWithoutFocus ? ['looks the same with the focus'] : []),
        ...(isOutside ? ['is outside the window'] : []),
        ...covers.slice(0, 1).map((cover) => `is covered by ${toName(cover)}`),
      ];
    };
    (document.activeElement as HTMLElement | null)?.blur();
    const looks = elements.map(readLook);
    const all: string[] = [];
    for (const [index, element] of elements.entries()) {
      element.focus();
      let faults = findFaults(element, looks[index] ?? '');
      if (faults.length > 0) {
        // Firefox may forget to scroll if a script moves the focus many times without a pause.
        await new Promise(requestAnimationFrame);
        element.blur();
        element.focus();
      }
      // The page may scroll to the focus in one of the next frames, so only a fault that stays counts.
      for (let frame = 0; frame < 60 && faults.length > 0; frame += 1) {
        await new Promise(requestAnimationFrame);
        faults = findFaults(element, looks[index] ?? '');
      }
      all.push(...faults.map((fault) => `${toName(element)} ${fault}`));
    }
    return all;
  });
}

/**
 * Removes most links to passages, lines, sections and words from the tab order, or puts them back. All these links work
 * the same way, and a thousand key presses take a minute. The first three links and the last one stay in the order.
 */
export function skipPlaceLinks(page: Page, isSkipped: boolean): Promise<void> {
  return page.evaluate((skips) => {
    for (const link of [...document.querySelectorAll('.permalink, .word-index section li > a')].slice(
      3,
      -1,
    )) {
      if (skips) link.setAttribute('tabindex', '-1');
      else link.removeAttribute('tabindex');
    }
  }, isSkipped);
}

/** Focuses the last stop. The page records this even if the last stop already has the focus. */
export function focusLastStop(page: Page): Promise<void> {
  return page.evaluate(() => {
    const last = (globalThis as WithWalk).walk.elements.at(-1);
    last?.blur();
    last?.focus();
  });
}

/** @returns the index of the stop that has the focus; -1 if no stop has it. */
export function findFocus(page: Page): Promise<number> {
  return page.evaluate(() =>
    (globalThis as WithWalk).walk.elements.indexOf(document.activeElement as HTMLElement),
  );
}

/**
 * Compares the order of the stops with their positions: within one list, paragraph or form, the next stop is not above
 * the one before, unless a new column begins to its right. In a drawing, such as the timeline, places have a meaning of
 * their own.
 */
export function findLeapsBack(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { elements } = (globalThis as WithWalk).walk;
    const toGroup = (element: Element) =>
      element.closest('svg') ? null : element.parentElement?.closest('ul, ol, dl, p, form, nav');
    const toBox = (element: Element) => element.getClientRects()[0] ?? element.getBoundingClientRect();
    return elements.flatMap((element, index) => {
      const next = elements[index + 1];
      const group = toGroup(element);
      if (!next || !group || toGroup(next) !== group) return [];
      const [here, there] = [toBox(element), toBox(next)];
      const isAbove = there.bottom <= here.top && there.left < here.right;
      return isAbove ? [`“${next.textContent.trim()}” is above the stop before it`] : [];
    });
  });
}
