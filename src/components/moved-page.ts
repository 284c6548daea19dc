/**
 * Opens the same passage at the new address of a text that moved. A redirect by the server could not do this, because the
 * fragment is not sent to it. Without this script the page has a link for every passage.
 */
const link = document.querySelector<HTMLAnchorElement>('a[data-moved-to]');
if (link !== null) window.location.replace(link.href + window.location.hash);
