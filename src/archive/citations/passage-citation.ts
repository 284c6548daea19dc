/**
 * The placeholders in a template: one for the locator of a passage, one for its id in an address. Browsers load this
 * file, so it imports nothing.
 */
export const NAME_MARK = '{name}';
export const ID_MARK = '{id}';

/** The style in which a copied quotation cites its passage. Only this citation has a template on the page. */
export const QUOTATION_STYLE = 'chicago-note';

/** @returns the locator of a passage or section in a citation: `¶ 5` for `p5`, `§ e-commerce` for `e-commerce`. */
export function toLocator(fragmentId: string): string {
  const [, number] = /^p([1-9][0-9]*)$/.exec(fragmentId) ?? [];
  return number === undefined ? `§ ${fragmentId}` : `¶ ${number}`;
}

/**
 * @param fragmentIds the ids of passages and sections, in the order of the text
 * @returns the locator of all of them: `¶ 4–6` for `p4`, `p5`, `p6`. A section is named only if there is no passage
 */
export function toRangeLocator(fragmentIds: readonly string[]): string {
  const numbers = fragmentIds.flatMap((id) => /^p([1-9][0-9]*)$/.exec(id)?.[1] ?? []).map(Number);
  if (numbers.length === 0) return fragmentIds.map(toLocator).join(', ');
  const runs: number[][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run?.at(-1) === number - 1) run.push(number);
    else runs.push([number]);
  }
  const names = runs.map((run) =>
    run.length === 1 ? String(run[0]) : `${run[0] ?? ''}–${run.at(-1) ?? ''}`,
  );
  return `¶ ${names.join(', ')}`;
}

/**
 * @param template the value of `data-passage-citation`: a citation in one style, with placeholders
 * @param fragmentId the id of a passage or section, for the address
 * @param locator names the passage or section, or all passages of a quotation
 * @returns its citation as plain text, by the rules of the style
 */
export function formatPassageCitation(
  template: string,
  fragmentId: string,
  locator = toLocator(fragmentId),
): string {
  return template.replaceAll(NAME_MARK, () => locator).replaceAll(ID_MARK, () => fragmentId);
}

/** @returns the words for the path of a text in a citation, while the archive has no address */
export function formatPath(path: string): string {
  return `path ${path}`;
}

/**
 * @param path the path in the citation, with the fragment if there is one
 * @param address the whole address for this path
 * @returns the citation with the address. The path is removed, because the address has it
 */
export function addAddress(citation: string, path: string, address: string): string {
  if (citation.includes(address)) return citation;
  return `${citation.replace(`${formatPath(path)}, `, () => '')} ${address}`.trim();
}
