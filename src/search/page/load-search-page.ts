import { loadOnce, loadOnFirstUse } from '../../dom/load-on-first-use.ts';
import { getPart } from '../../dom/part.ts';
import { fetchFiles } from '../engine/fetch-files.ts';
import { FAILURE } from '../results/failure.ts';
import { reloadWithoutScript } from './reload-page.ts';

/** Windows of this width or more show the filters beside the results. Narrower windows show them above. */
const WIDE = '(min-width: 64rem)';

const SIGNS = ['focusin', 'pointerenter', 'keydown', 'input', 'submit'];

const root = getPart(document, 'archive-search', HTMLElement);
const form = getPart(root, 'form', HTMLFormElement);
const field = getPart(form, 'input', HTMLInputElement);
const filters = getPart(root, '[data-search-filters]', HTMLDetailsElement);
const retry = getPart(root, '[data-search-retry]', HTMLElement);
let passages: Promise<Response> | undefined;
let hasInput = false;
let isSent = false;
let isComposing = false;

const loadPage = loadOnce(() =>
  import('./search-page.ts').then(
    (page) => {
      page.startSearchPage({ passages, hasInput, isSent, isComposing });
    },
    (error: unknown) => {
      passages = undefined;
      showFailure();
      throw error;
    },
  ),
);

/** Loads the script of the page and all files for an answer at the same time, so that no file waits for another. */
function loadSearch(): Promise<void> {
  if (!passages) {
    passages = fetchFiles();
    // The first query tries again, and then the page reports a failure.
    import('../engine/engine.ts').catch(() => undefined);
  }
  return loadPage();
}

/** Shows the same failure as when the texts cannot be loaded. */
function showFailure(): void {
  const query = field.value.trim();
  if (query === '') return;
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
loadOnFirstUse(filters, SIGNS, loadPage);
// After a reload, Back and Forward can lead to another query without loading the page.
loadOnFirstUse(window, ['popstate'], loadSearch);
retry.addEventListener('click', () => {
  void reloadWithoutScript(loadSearch());
});

const parameters = new URLSearchParams(location.search);
if (field.value === '') field.value = parameters.get('q')?.trim() ?? '';
// The reader may choose another filter before the script has loaded, so the form must already have the filters of the
// address.
for (const input of filters.querySelectorAll('input'))
  if (parameters.getAll(input.name).includes(input.value)) input.checked = true;
if (field.value !== '' || form.matches(':focus-within')) useSearch(new Event('input'));
else if (location.search !== '') loadPage().catch(() => undefined);
