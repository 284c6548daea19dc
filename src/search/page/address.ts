import { formatRequest, parseRequest, type Filters, type SearchRequest } from '../query/search-request.ts';

/**
 * What the page's address asks for: what Back, reload and a shared link restore.
 *
 * @param known the values that filters can have
 */
export function readRequest(known: Filters): SearchRequest {
  return parseRequest(location.search, known);
}

/**
 * Puts a request into the address. The first letter typed after a finished query begins a new entry of the history and the
 * following ones change it, so that Back leads from one finished query to the one before.
 *
 * @param isFinished whether the reader sent the query off or chose a filter, rather than still typing
 */
export function writeRequest(request: SearchRequest, isFinished: boolean): void {
  const search = formatRequest(request);
  const state = { isDraft: !isFinished };
  const isDraft = (history.state as { isDraft?: boolean } | null)?.isDraft === true;
  const address = location.pathname + search;
  if (isDraft || search === location.search) history.replaceState(state, '', address);
  else history.pushState(state, '', address);
}
