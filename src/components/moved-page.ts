/**
 * Opens the same passage at the new address of a text that moved. A redirect by the server cannot do this, because
 * browsers do not send the fragment to the server. Without this script the page has a link for every passage.
 */
const link = document.querySelector<HTMLAnchorElement>('a[data-moved-to]');
if (link !== null) window.location.replace(link.href + window.location.hash);
