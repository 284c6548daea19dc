/**
 * Shows in the contents list how many places of each section were found. The stylesheet shows the number, so the words of
 * the list stay the same.
 *
 * @param counts by the id of the section
 */
export function showCounts(contents: Element, counts: ReadonlyMap<string, number>): void {
  for (const link of contents.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')) {
    const count = counts.get(link.hash.slice(1));
    if (count === undefined) delete link.dataset['found'];
    else link.dataset['found'] = String(count);
  }
}
