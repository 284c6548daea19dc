/** What every page says before its other tools are loaded. */

export const displayNotLoaded = 'Display could not be loaded. Reload the page.';
