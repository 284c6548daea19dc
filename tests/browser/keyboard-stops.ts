import type { Page } from '@playwright/test';

/** The stops of the keyboard in the open page, kept in the page itself: elements cannot leave it. */
interface Stops {
  elements: Element[];
  /** How each looked before the walk. */
  looks: string[];
  look: (element: Element) => string;
}

type WithStops = typeof globalThis & { stops: Stops };

/** What can be said of the stop that has the focus now. */
export interface Stop {
  /** Its place in the order of the page, counted from 0; -1 where the focus is on nothing that should have it. */
  place: number;
  selector: string;
  faults: string[];
}

/**
 * Lists all that the keyboard must reach, in the order of the page, and remembers how it looks without the focus.
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
    const elements = [...document.querySelectorAll<HTMLElement>(candidates)].filter(
      (element) =>
        element.tabIndex >= 0 &&
        !element.matches(':disabled, [inert] *') &&
        element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: false }) &&
        isFirstOfItsGroup(element),
    );
    // A field may show the focus on the box around it.
    const look = (element: Element) =>
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
    (globalThis as WithStops).stops = { elements, looks: elements.map(look), look };
    return elements.length;
  });
}

/**
 * Looks at the element that has the focus: whether one sees that it has, and whether anything lies over it. The page
 * scrolls to it with one of the next frames, so that a fault counts only when it stays.
 */
export function lookAtFocus(page: Page): Promise<Stop> {
  return page.evaluate(async () => {
    const { elements, looks, look } = (globalThis as WithStops).stops;
    const element = document.activeElement ?? document.body;
    const place = elements.indexOf(element);
    const name = (one: Element) => `${one.tagName.toLowerCase()} “${one.textContent.trim().slice(0, 40)}”`;
    const findCover = (x: number, y: number) => {
      const found = document.elementFromPoint(x, y);
      return found === null || element.contains(found) || found.contains(element) ? undefined : found;
    };
    const findFaults = () => {
      // Where a link runs over two lines, its first.
      const { left, right, top, bottom } = element.getClientRects()[0] ?? element.getBoundingClientRect();
      // The page scrolls by whole pixels, and boxes end between them.
      const isOutside = top < -1 || bottom > innerHeight + 1 || left < -1 || right > innerWidth + 1;
      const covers = [left + 2, (left + right) / 2, right - 2].flatMap(
        (x) => findCover(x, (top + bottom) / 2) ?? [],
      );
      return [
        ...(look(element) === looks[place] ? ['looks the same with the focus'] : []),
        ...(isOutside ? ['is outside the window'] : []),
        ...covers.slice(0, 1).map((cover) => `is covered by ${name(cover)}`),
      ];
    };
    let faults = findFaults();
    for (let frame = 0; frame < 60 && faults.length > 0; frame += 1) {
      await new Promise(requestAnimationFrame);
      faults = findFaults();
    }
    return { place, selector: name(element), faults: place === -1 ? [] : faults };
  });
}

/** @returns the place of the element that has the focus; -1 where none of the stops has it. */
export function findFocus(page: Page): Promise<number> {
  return page.evaluate(() =>
    (globalThis as WithStops).stops.elements.indexOf(document.activeElement as HTMLElement),
  );
}

/**
 * Compares the order of the stops with where they stand: within one list, paragraph or form, the next stop is not above
 * the one before, unless a new column begins to its right.
 */
export function findLeapsBack(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { elements } = (globalThis as WithStops).stops;
    const toGroup = (element: Element | undefined) =>
      element?.parentElement?.closest('ul, ol, dl, p, form, nav');
    const toBox = (element: Element) => element.getClientRects()[0] ?? element.getBoundingClientRect();
    return elements.flatMap((element, index) => {
      const next = elements[index + 1];
      const group = toGroup(element);
      if (!next || !group || toGroup(next) !== group) return [];
      const [here, there] = [toBox(element), toBox(next)];
      const isAbove = there.bottom <= here.top && there.left < here.right;
      return isAbove ? [`“${next.textContent.trim()}” stands above the stop before it`] : [];
    });
  });
}
