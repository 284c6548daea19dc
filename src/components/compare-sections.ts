/**
 * Writes the section that each side shows into the address, so that a link can open both. A fragment can have only one
 * id, so the sections are in the query: `?leftSection=privacy&rightSection=ai-governance`. Without this script the
 * lists of sections still work, each for its own side.
 */
const FRAGMENT = /^#ui-(left|right)-(.+)$/u;

// The left side is last: a phone then shows it.
for (const side of ['right', 'left']) {
  const section = new URLSearchParams(window.location.search).get(`${side}Section`);
  if (section === null) continue;
  const shown = document.getElementById(`ui-${side}-${section}`);
  if (shown) shown.scrollIntoView();
  // As a fragment, a section that is not there is answered in words.
  else window.location.replace(`#ui-${side}-${section}`);
}

window.addEventListener('hashchange', () => {
  const [, side, section] = FRAGMENT.exec(window.location.hash) ?? [];
  if (side === undefined || section === undefined) return;
  if (!document.getElementById(`ui-${side}-${section}`)) return;
  const address = new URL(window.location.href);
  address.searchParams.set(`${side}Section`, section);
  address.hash = '';
  window.history.replaceState(window.history.state, '', address);
});
