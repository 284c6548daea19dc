/**
 * Keeps the words of a field while the page is in the browser's page cache. When a reader goes back to the page, WebKit
 * resets each field that has `autocomplete="off"` to its default value. So this makes the words the default value.
 */
export function keepField(field: HTMLInputElement): void {
  addEventListener('pagehide', () => {
    field.defaultValue = field.value;
  });
}
