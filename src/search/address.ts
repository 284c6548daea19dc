/** The query in the page's address: what Back, reload and a shared link restore. */

/** @returns the query of the address, without the white space around it. */
export function readQuery(): string {
  return new URLSearchParams(location.search).get('q')?.trim() ?? '';
}

/**
 * Puts a query into the address. The first letter typed after a finished query begins a new entry of the history and the
 * following ones change it, so that Back leads from one finished query to the one before.
 *
 * @param isFinished whether the reader sent the query off, rather than still typing
 */
export function writeQuery(query: string, isFinished: boolean): void {
  const address = new URL(location.href);
  address.hash = '';
  if (query === '') address.searchParams.delete('q');
  else address.searchParams.set('q', query);
  const state = { isDraft: !isFinished };
  const isDraft = (history.state as { isDraft?: boolean } | null)?.isDraft === true;
  if (isDraft || query === readQuery()) history.replaceState(state, '', address);
  else history.pushState(state, '', address);
}
