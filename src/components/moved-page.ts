/**
 * Leads the reader of a moved text to the same passage at its new address. No redirect can do this, because a server never
 * sees the fragment. Without JavaScript this page has a link for every passage.
 */
const link = document.querySelector<HTMLAnchorElement>('a[data-moved-to]');
if (link !== null) window.location.replace(link.href + window.location.hash);
