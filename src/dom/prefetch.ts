/** The paths of this page and of the prefetched pages. */
const known = new Set([location.pathname]);

let loading = new AbortController();

// Firefox does not keep a page for Back if the reader leaves it while a script loads something.
document.addEventListener(
  'click',
  () => {
    loading.abort();
    loading = new AbortController();
  },
  true,
);

/** What some browsers know about the connection. TypeScript does not have it, because it is not in all browsers. */
interface Connection {
  /** Whether the reader asks pages to load less. */
  saveData?: boolean;
  /** `slow-2g`, `2g`, `3g` or `4g`. */
  effectiveType?: string;
}

/**
 * Prefetches the page of a link when the pointer is on the link. Only pages of this site, and each only once. It does not
 * use a slow connection, or one on which the reader saves data. WebKit does not prefetch.
 */
export function prefetch({ target }: Event): void {
  const link = target instanceof Element && target.closest('a');
  if (!link || link.origin !== location.origin || !link.pathname.endsWith('/') || mustSave()) return;
  const address = link.pathname + link.search;
  if (known.has(address)) return;
  known.add(address);
  // Not `<link rel="prefetch">`, which the security policy of the pages forbids in Firefox.
  fetch(address, { priority: 'low', signal: loading.signal })
    .then((response) => response.text())
    .catch(() => known.delete(address));
}

/** A browser that does not prefetch may not keep for the next page what a script fetches. */
function mustSave(): boolean {
  const { connection } = navigator as { connection?: Connection };
  if (!document.createElement('link').relList.supports('prefetch')) return true;
  return connection?.saveData === true || connection?.effectiveType?.endsWith('2g') === true;
}
