/** The paths of this page and of the prefetched pages. */
const known = new Set([location.pathname]);

let loading = new AbortController();

// If a script is loading something when the reader leaves, Firefox does not keep the page for Back. So this stops
// loading.
document.addEventListener(
  'click',
  () => {
    loading.abort();
    loading = new AbortController();
  },
  true,
);

/** What some browsers know about the connection. TypeScript lacks this type, because not all browsers have it. */
interface Connection {
  /** Whether the reader asks pages to load less. */
  saveData?: boolean;
  /** `slow-2g`, `2g`, `3g` or `4g`. */
  effectiveType?: string;
}

/**
 * Prefetches the page of a link when the pointer is on the link. It prefetches only pages of this site, and each only
 * once. It does nothing if the connection is slow, if the reader saves data, or in WebKit.
 */
export function prefetch({ target }: Event): void {
  const link = target instanceof Element && target.closest('a');
  if (!link || link.origin !== location.origin || !link.pathname.endsWith('/') || mustSave()) return;
  const address = link.pathname + link.search;
  if (known.has(address)) return;
  known.add(address);
  // The security policy of the pages forbids `<link rel="prefetch">` in Firefox, so this uses `fetch`.
  fetch(address, { priority: 'low', signal: loading.signal })
    .then((response) => response.text())
    .catch(() => known.delete(address));
}

/** Whether not to prefetch. A browser without prefetching may not keep fetched pages for later. */
function mustSave(): boolean {
  const { connection } = navigator as { connection?: Connection };
  if (!document.createElement('link').relList.supports('prefetch')) return true;
  return connection?.saveData === true || connection?.effectiveType?.endsWith('2g') === true;
}
