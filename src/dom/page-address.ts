/**
 * @returns the canonical address of this page. If it has none, its address without query and fragment. Hosts answer
 *   other forms of an address, too: with `index.html`, with two slashes, with letters as codes. A copied link has the
 *   form that every host answers
 */
export function getPageAddress(): string {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]');
  if (canonical) return canonical.href;
  const path = location.pathname
    .replace(/%[2-7][\da-f]/giu, (code) => /^[\w.~-]$/u.exec(decodeURIComponent(code))?.[0] ?? code)
    .replace(/\/{2,}/gu, '/')
    .replace(/\/index\.html$/u, '/');
  return location.origin + path;
}
