import { getPart } from '../../dom/part.ts';
import { FAILURE } from '../results/failure.ts';
import { fetchEarly } from '../engine/fetch-early.ts';
import { reloadWithoutScript } from './reload-page.ts';

/** Where the filters stand beside the results and not above them. */
const WIDE = '(min-width: 64rem)';

const root = getPart(document, 'archive-search', HTMLElement);
const form = getPart(root, 'form', HTMLFormElement);
const field = getPart(form, 'input', HTMLInputElement);
const filters = getPart(root, '[data-search-filters]', HTMLDetailsElement);
let loading: Promise<void> | undefined;
let passages: Promise<Response> | undefined;
let hasInput = false;
let isSent = false;

/** Fetches side by side what the page needs to answer, so that none of it waits for another. */
function load(isSearch: boolean): Promise<void> {
  if (isSearch && !passages) {
    passages = fetchEarly();
    // What fails here is asked for again, and told, when there is a query.
    import('../engine/engine.ts').catch(() => undefined);
  }
  loading ??= import('./search-page.ts').then(
    (page) => {
      page.startSearchPage({ passages, hasInput, isSent });
    },
    (error: unknown) => {
      loading = passages = undefined;
      tellFailure();
      throw error;
    },
  );
  return loading;
}

/** Says of the script what it would say of anything else that cannot be loaded. */
function tellFailure(): void {
  const query = field.value.trim();
  if (query === '') return;
  const status = getPart(root, '[data-search-status]', HTMLElement);
  status.textContent = FAILURE;
  Object.assign(getPart(root, '[data-search-results]', HTMLElement).dataset, { query, state: 'failed' });
  getPart(root, '[data-search-retry]', HTMLElement).hidden = false;
}

function loadAtSign(element: HTMLElement, isSearch: boolean): void {
  for (const sign of ['focusin', 'pointerenter', 'keydown', 'input'])
    element.addEventListener(sign, () => {
      if (sign === 'input') [hasInput, isSent] = [true, false];
      load(isSearch).catch(() => undefined);
    });
}

// Elsewhere the stylesheet shows what is folded, and nothing moves.
if (matchMedia(WIDE).matches && !CSS.supports('selector(::details-content)')) filters.open = true;
loadAtSign(form, true);
loadAtSign(filters, false);
// What is sent off meanwhile is answered when the script is there.
form.addEventListener('submit', (event) => {
  event.preventDefault();
  isSent = true;
  load(true).catch(() => undefined);
});
getPart(root, '[data-search-retry]', HTMLElement).addEventListener('click', () => {
  void reloadWithoutScript(load(true));
});
// A page that was reloaded goes forward to a query without being loaded anew.
addEventListener('popstate', () => {
  load(true).catch(() => undefined);
});
const asked = new URLSearchParams(location.search);
const query = asked.get('q')?.trim() ?? '';
if (field.value === '') field.value = query;
// Who chooses one more filter before the script that reads them has come keeps those of the address.
for (const input of filters.querySelectorAll('input'))
  if (asked.getAll(input.name).includes(input.value)) input.checked = true;
// What the address asks for, and what was typed before this script arrived, is answered at once.
if (location.search !== '' || field.value !== '' || form.matches(':focus-within'))
  load(field.value !== '' || form.matches(':focus-within')).catch(() => undefined);
