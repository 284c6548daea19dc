import type { Plugin } from 'vite';

/**
 * What stands in for Vite’s helper around every `import()`: it asks for the parts of a script side by side, as Vite’s
 * does, instead of one after another as each names the next.
 */
const HELPER = `
const asked = {};
export const __vitePreload = (load, paths = []) => {
  for (const path of paths) {
    if (asked[path]) continue;
    asked[path] = document.createElement('link');
    asked[path].rel = 'modulepreload';
    asked[path].href = BASE + path;
    document.head.append(asked[path]);
  }
  return load();
};
`;

/**
 * Lets pages pay little for scripts that are loaded when they are needed: Vite’s helper for them is much larger, for
 * browsers and settings that this site does not have, and every page of the archive loads it with the search box. It also
 * links stylesheets, which no script here imports: Astro would link them in the page, so `browser/load-styles.ts` does it.
 */
export function lazyLoading(): Plugin {
  let base = '/';
  return {
    name: 'lazy-loading',
    enforce: 'pre',
    configResolved(config) {
      base = config.base;
    },
    load: {
      filter: { id: /^\0vite\/preload-helper\.js$/u },
      handler: () => HELPER.replace('BASE', JSON.stringify(base)),
    },
  };
}
