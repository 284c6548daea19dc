/**
 * If a script of the page cannot be loaded, or does not come, shows a message that is in the page. It is marked
 * `data-script-missing`, or `data-server-missing` if the page was opened from a file. Scripts can be missing when the
 * browser has kept an old page, or while a release is copied to the host file by file. A script that has such a message
 * removes it when it starts.
 *
 * The first script of these pages contains the source of this function, so it must not use anything from outside.
 */
export function showMissingScript(): void {
  const show = () => {
    // Browsers start no module in a page that was opened from a file.
    const mark = location.protocol === 'file:' ? 'server' : 'script';
    document.querySelector(`[data-${mark}-missing]`)?.removeAttribute('hidden');
  };
  // A host may also begin to answer and never finish. If the script comes later, it removes the message.
  setTimeout(show, 5000);
  addEventListener(
    'error',
    ({ target }) => {
      // If a script is cut off, it cannot be parsed, and the target of the error is the window.
      if (target !== window && !(target instanceof HTMLScriptElement)) return;
      if (document.readyState === 'loading') addEventListener('DOMContentLoaded', show);
      else show();
    },
    true,
  );
}
