/**
 * Opens the same passage at the new address of a text that moved. A redirect by the server cannot do this, because
 * browsers do not send the fragment to the server. An id that was retired before the text moved stays here, with its
 * note. Without this script the page has a link for every passage.
 */
const { hash } = window.location;
const whole = document.querySelector<HTMLAnchorElement>('a[data-moved-to]');
const stub = document.getElementById(hash.slice(1));
const passage = stub?.querySelector<HTMLAnchorElement>('a[data-passage-moved-to]');
if (passage) window.location.replace(passage.href);
else if (whole !== null && stub === null) window.location.replace(whole.href + hash);
