/**
 * @returns whether the address has a fragment that names no element of the page. The first script of every page calls
 *   it, so it must stay small
 */
export function namesNothing(): boolean {
  return location.hash !== '' && !document.getElementById(location.hash.slice(1));
}
