/**
 * If a script of the page cannot be loaded, or does not come, shows a message of the page: the one that is marked
 * `data-script-missing`, or `data-server-missing` if the page was opened from a file. A page can lose its scripts when
 * the browser has kept it, or when a release is copied to the host file by file. The scripts with a message remove it
 * when they start.
 *
 * The source of this function is sent in the script that these pages run first, so it must not use anything from
 * outside.
 */
export function showMissingScript(): void {
  const show = () => {
    // From a file, browsers start no module.
    const mark = location.protocol === 'file:' ? 'server' : 'script';
    document.querySelector(`[data-${mark}-missing]`)?.removeAttribute('hidden');
  };
  // A host may also begin to answer and never end. If the script comes later, it removes the message.
  setTimeout(show, 5000);
  addEventListener(
    'error',
    ({ target }) => {
      // The target is the window if a script is cut off, and so cannot be read.
      if (target !== window && !(target instanceof HTMLScriptElement)) return;
      if (document.readyState === 'loading') addEventListener('DOMContentLoaded', show);
      else show();
    },
    true,
  );
}
