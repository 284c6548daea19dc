import { formatRequest, parseRequest, type Filters, type SearchRequest } from '../query/search-request.ts';

/**
 * @param known the values that filters can have
 * @returns the request in the address of the page. So Back, a reload and a shared link restore the search
 */
export function readRequest(known: Filters): SearchRequest {
  return parseRequest(location.search, known);
}

/**
 * Puts a request into the address. The first letter after a finished query adds an entry to the browser history. The
 * next letters change this entry. So Back leads from one finished query to the previous one.
 *
 * @param isFinished whether the reader submitted the query or chose a filter; false while typing
 */
export function writeRequest(request: SearchRequest, isFinished: boolean): void {
  const search = formatRequest(request);
  const state = { isDraft: !isFinished };
  const isDraft = (history.state as { isDraft?: boolean } | null)?.isDraft === true;
  const address = location.pathname + search;
  if (isDraft || search === location.search) history.replaceState(state, '', address);
  else history.pushState(state, '', address);
}
