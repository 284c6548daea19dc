import { loadOnce, loadOnFirstUse } from '../../dom/load-on-first-use.ts';
import { getPart } from '../../dom/part.ts';
import type { EngineLoader } from '../engine/engine-loader.ts';
import { beginEngine, prepareEngine } from '../engine/begin-engine.ts';
import { whileBytesArrive } from '../engine/progress.ts';
import { FAILURE } from '../results/failure.ts';
import { reloadWithoutScript } from './reload-page.ts';

/** Windows of this width or more show the filters beside the results. Narrower windows show them above. */
const WIDE = '(min-width: 64rem)';

/** If no bytes arrive for this time, the page says that search failed. A script that comes later is still used. */
const LIMIT_MS = 6000;

const SIGNS = ['focusin', 'pointerenter', 'keydown', 'input', 'submit'];

const root = getPart(document, 'archive-search', HTMLElement);
const form = getPart(root, 'form', HTMLFormElement);
const field = getPart(form, 'input', HTMLInputElement);
const filters = getPart(root, '[data-search-filters]', HTMLDetailsElement);
const retry = getPart(root, '[data-search-retry]', HTMLElement);
getPart(root, '[data-script-missing]', HTMLElement).remove();
prepareEngine();
let engine: Promise<EngineLoader> | undefined;
let hasBegun = false;
let hasInput = false;
let isSent = false;
let isComposing = false;

const loadPage = loadOnce(() =>
  Promise.all([import('./search-page.ts'), engine]).then(
    ([page, begun]) => {
      page.startSearchPage({ engine: begun, hasBegun, hasInput, isSent, isComposing });
    },
    (error: unknown) => {
      engine = undefined;
      hasBegun = false;
      throw error;
    },
  ),
);

const ignore = () => undefined;

/** Loads the script of the page and all files for an answer at the same time, so that no file waits for another. */
function loadSearch(): Promise<void> {
  if (!hasBegun) {
    hasBegun = true;
    engine = beginEngine(() => field.value);
    engine.catch(ignore);
    // The script of the page imports these files. If their loading waited for the script, it would cost a round trip.
    if (import.meta.env.SEARCH_IN_STAGES) import('../../dom/keep-field.ts').then(ignore, ignore);
    // The bundler puts a helper for dynamic imports into a small file. This import makes the page load that file early.
    import('../results/failure.ts').then(ignore, ignore);
  }
  return loadPageOrSay();
}

/** Loads the script of the page. If it cannot be loaded, the page shows a message. */
function loadPageOrSay(): Promise<void> {
  const page = loadPage();
  whileBytesArrive(page, LIMIT_MS, 'The script of search').catch(showFailure);
  return page;
}

/** Shows the same failure as when the texts cannot be loaded. */
function showFailure(): void {
  const query = field.value.trim();
  // If the reader has not searched, the page shows no failure: the reader may only want the list of texts.
  if (query === '' && !hasInput && location.search === '') return;
  // A reload keeps the query.
  const address = new URL(location.href);
  if (query !== '') address.searchParams.set('q', query);
  history.replaceState(null, '', address);
  getPart(root, '[data-search-status]', HTMLElement).textContent = FAILURE;
  Object.assign(getPart(root, '[data-search-results]', HTMLElement).dataset, { query, state: 'failed' });
  retry.hidden = false;
}

// If a browser cannot style the content of closed details, the `open` attribute shows the filters.
if (matchMedia(WIDE).matches && !CSS.supports('selector(::details-content)')) filters.open = true;

for (const element of [form, filters])
  element.addEventListener('input', () => {
    [hasInput, isSent] = [true, false];
  });
for (const type of ['compositionupdate', 'compositionend'])
  field.addEventListener(type, () => (isComposing = type === 'compositionupdate'));
form.addEventListener('submit', (event) => {
  event.preventDefault();
  isSent = true;
});
const useSearch = loadOnFirstUse(form, SIGNS, loadSearch);
loadOnFirstUse(filters, SIGNS, loadPageOrSay);
// After a reload, Back and Forward can lead to another query while this page stays open.
loadOnFirstUse(window, ['popstate'], loadSearch);
retry.addEventListener('click', () => {
  void reloadWithoutScript(loadSearch());
});

const parameters = new URLSearchParams(location.search);
const query = parameters.get('q')?.trim() ?? '';
// The reader may type before this script runs, and the browser may fill in an earlier value.
if (field.value === '') field.value = query;
else hasInput = field.value.trim() !== query;
// The reader may choose another filter before the script has loaded, so the form must already have the filters of the
// address.
for (const input of filters.querySelectorAll('input'))
  if (parameters.getAll(input.name).includes(input.value)) input.checked = true;
  else if (input.checked && !input.defaultChecked) hasInput = true;
if (field.value !== '' || form.matches(':focus-within')) useSearch(new Event('input'));
else if (hasInput || location.search !== '') loadPageOrSay().catch(ignore);
