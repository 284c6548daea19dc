/**
 * @param fragment what follows the page's address, `#` included
 * @returns the whole address to hand on: the page's permanent one, where it states one
 */
export function toWholeAddress(fragment: string): string {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]');
  return (canonical?.href ?? location.origin + location.pathname) + fragment;
}
