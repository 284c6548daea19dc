/**
 * Carries a reader of a moved text on to the same passage under its new address. A fragment never reaches a server, so
 * no redirect of one could; without this script the page itself has a link for every passage.
 */
const link = document.querySelector<HTMLAnchorElement>('a[data-moved-to]');
if (link !== null) window.location.replace(link.href + window.location.hash);
