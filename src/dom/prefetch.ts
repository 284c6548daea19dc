/** The pages that are fetched, and this one. */
const known = new Set([location.pathname]);

/**
 * Fetches a page of this site when a pointer or a finger comes to its link, so that it is there when the link is followed.
 * Nothing is fetched until then, and nothing twice.
 */
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
