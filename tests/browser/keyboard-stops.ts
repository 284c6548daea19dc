import type { Page } from '@playwright/test';

/** The stops of the keyboard in the open page. They are kept in the page: elements cannot leave it. */
interface Walk {
  elements: (HTMLElement | SVGElement)[];
  /** The elements that got the focus since the stops were listed. */
  visited: Element[];
}

type WithWalk = typeof globalThis & { walk: Walk };

/**
 * Lists all elements that the keyboard must reach, in the order of the page. From then on the page records what gets the
 * focus: one question at the end of a walk takes a fraction of the time of one question at each stop.
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
    const candidates = 'a[href], button, input, select, textarea, summary, [tabindex], [contenteditable]';
    const elements = [...document.querySelectorAll<HTMLElement | SVGElement>(candidates)].filter(
      (element) =>
        element.tabIndex >= 0 &&
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

/** @returns the places, counted from 0, of the stops that got the focus; -1 for an element that is no stop. */
export function readVisited(page: Page): Promise<number[]> {
  return page.evaluate(() => {
    const { elements, visited } = (globalThis as WithWalk).walk;
    return visited.map((element) => elements.indexOf(element as HTMLElement));
  });
}

/**
 * Gives every stop the focus and looks at it: whether a reader sees that it has the focus, and whether anything covers it.
 * A key must have been pressed before, as a browser shows no focus that a script alone moves.
 */
export function findFaultsOfStops(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const { elements } = (globalThis as WithWalk).walk;
    const toName = (one: Element) => `${one.tagName.toLowerCase()} “${one.textContent.trim().slice(0, 40)}”`;
    // A field may show the focus on the box around it.
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
      // Where a link runs over two lines, its first.
      const { left, right, top, bottom } = element.getClientRects()[0] ?? element.getBoundingClientRect();
      // The page scrolls by whole pixels, and boxes end between them.
      const isOutside = top < -1 || bottom > innerHeight + 1 || left < -1 || right > innerWidth + 1;
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
      // The page may scroll to the focus with one of the next frames: a fault counts only when it stays.
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
 * Takes most links to passages, lines and sections out of the order of the keyboard, or puts them back. They are made
 * alike, and to press a key at each of a thousand takes a minute. The first three and the last stay.
 */
export function skipPermalinks(page: Page, isSkipped: boolean): Promise<void> {
  return page.evaluate((skips) => {
    for (const link of [...document.querySelectorAll('.permalink')].slice(3, -1)) {
      if (skips) link.setAttribute('tabindex', '-1');
      else link.removeAttribute('tabindex');
    }
  }, isSkipped);
}

/** Puts the focus on the last stop. The page records it even where the last stop has the focus already. */
export function focusLastStop(page: Page): Promise<void> {
  return page.evaluate(() => {
    const last = (globalThis as WithWalk).walk.elements.at(-1);
    last?.blur();
    last?.focus();
  });
}

/** @returns the place of the element that has the focus; -1 where none of the stops has it. */
export function findFocus(page: Page): Promise<number> {
  return page.evaluate(() =>
    (globalThis as WithWalk).walk.elements.indexOf(document.activeElement as HTMLElement),
  );
}

/**
 * Compares the order of the stops with where they are: within one list, paragraph or form, the next stop is not above
 * the one before, unless a new column begins to its right.
 */
export function findLeapsBack(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { elements } = (globalThis as WithWalk).walk;
    const toGroup = (element: Element | undefined) =>
      element?.parentElement?.closest('ul, ol, dl, p, form, nav');
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
