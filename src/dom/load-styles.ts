/**
 * Loads a stylesheet.
 *
 * @returns a promise that resolves when the stylesheet has loaded. It also resolves if the stylesheet fails, because
 *   everything works without it
 */
export function loadStyles(address: string): Promise<void> {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = address;
  return new Promise((resolve) => {
    for (const end of ['load', 'error']) {
      link.addEventListener(end, () => resolve());
    }
    document.head.append(link);
  });
}
