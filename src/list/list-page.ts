import { loadOnce } from '../dom/load-on-first-use.ts';
import { getPart } from '../dom/part.ts';
import { listPage as labels } from '../interface/list-page.ts';
import { LIST_KEY } from '../kept-list/storage-key.ts';

/**
 * Loads the code that shows a list. Readers who come without a list do not need it: most only read how to make a list.
 */
const loadPassageList = loadOnce(() => import('./passage-list.ts'));

const list = getPart(document, '[data-list]', HTMLElement);
const missing = getPart(document, '[data-script-missing]', HTMLElement);

if (hasList()) {
  showList();
} else {
  missing.remove();
  getPart(document, '[data-list-status]', HTMLElement).textContent = labels.isEmpty;
  list.dataset['state'] = 'ready';
  addEventListener('storage', ({ key }) => {
    if (key === LIST_KEY) showList();
  });
  // The page comes from the browser's page cache.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted && hasList()) showList();
  });
}

/** @returns whether the address of the page has a list, or this browser keeps one */
function hasList(): boolean {
  if (new URLSearchParams(location.search).has('p')) return true;
  try {
    return Boolean(localStorage.getItem(LIST_KEY));
  } catch {
    // Storage is forbidden.
    return false;
  }
}

/** Loads `<passage-list>`. Once it has loaded, it notices each change of the list by itself. */
function showList(): void {
  loadPassageList().catch(() => {
    list.before(missing);
    missing.hidden = false;
  });
}
