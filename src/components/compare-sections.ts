/**
 * Keeps in the address which section each side shows, so that readers can link to two sections side by side. A fragment
 * names only one place, so the query names them: `?leftSection=privacy&rightSection=ai-governance`. Without JavaScript each
 * list of sections still leads to its own side.
 */
const FRAGMENT = /^#ui-(left|right)-(.+)$/u;

for (const side of ['left', 'right']) {
  const section = new URLSearchParams(window.location.search).get(`${side}Section`);
  if (section !== null) document.getElementById(`ui-${side}-${section}`)?.scrollIntoView();
}

window.addEventListener('hashchange', () => {
  const [, side, section] = FRAGMENT.exec(window.location.hash) ?? [];
  if (side === undefined || section === undefined) return;
  const address = new URL(window.location.href);
  address.searchParams.set(`${side}Section`, section);
  address.hash = '';
  window.history.replaceState(window.history.state, '', address);
});
