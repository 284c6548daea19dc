/** The paths of this page and of the prefetched pages. */
const known = new Set([location.pathname]);

/** Prefetches the page of a link when the pointer is on the link. Only pages of this site, and each only once. */
export function prefetch({ target }: Event): void {
  const link = target instanceof Element && target.closest('a');
  if (!link || link.origin !== location.origin || !link.pathname.endsWith('/')) return;
  const address = link.pathname + link.search;
  if (known.has(address)) return;
  known.add(address);
  const hint = document.createElement('link');
  hint.rel = 'prefetch';
  hint.href = address;
  document.head.append(hint);
}
