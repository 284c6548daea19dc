/**
 * Opens the page of a pair for the address `/compare/?left=…&right=…`, in either order. `leftSection` and
 * `rightSection` give the sections to show. Without this script the page has a link to every pair.
 */
const query = new URLSearchParams(window.location.search);
const [left, right] = [query.get('left'), query.get('right')];
for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-pair]')) {
  const { pair } = link.dataset;
  const isSwapped = pair === `${right} ${left}`;
  if (pair !== `${left} ${right}` && !isSwapped) continue;
  const address = new URL(link.href);
  for (const [side, other] of [
    ['left', 'right'],
    ['right', 'left'],
  ] as const) {
    const section = query.get(`${isSwapped ? other : side}Section`);
    if (section !== null) address.searchParams.set(`${side}Section`, section);
  }
  window.location.replace(address);
  break;
}
