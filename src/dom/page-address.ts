/** @returns the permanent address of this page where it states one, else its address without query and fragment */
export function getPageAddress(): string {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]');
  return canonical?.href ?? location.origin + location.pathname;
}
