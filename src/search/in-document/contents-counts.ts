/**
 * Shows in the contents list how many places were found in each section. The stylesheet shows the numbers from
 * attributes, so the text of the list does not change.
 *
 * @param counts the number of places by the id of the section
 */
export function showCounts(contents: Element, counts: ReadonlyMap<string, number>): void {
  for (const link of contents.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')) {
    const count = counts.get(link.hash.slice(1));
    if (count === undefined) delete link.dataset['found'];
    else link.dataset['found'] = String(count);
  }
}
