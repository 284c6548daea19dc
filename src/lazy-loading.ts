import type { Plugin } from 'vite';

/** The module of Vite’s that every `import()` of a built page goes through. */
const VITE_HELPER = '\0vite/preload-helper.js';
const OWN_HELPER = '\0lazy-loading:';

/**
 * Small modules that the first script of a page shares with scripts loaded later. Each module that imports one gets a copy
 * of the parts it uses: a shared file would cost every page a request. They may keep no state.
 */
const COPIED = /\/(?:dom\/load-on-first-use|arrival\/arrival)\.ts$/u;

/** The modules that make up the first script of every page; they share one copy. */
const FIRST = /\/(?:search-box|load-page-tools)\.ts$/u;

/** Modules that several scripts need together. One file for them saves requests, and names in every page. */
const SHARED = [
  { name: 'parts', test: /\/src\/dom\/(?:load-styles|make-element|page-address|part)\.ts$/u },
  {
    name: 'files',
    test: /\/src\/(?:archive\/addresses|search\/(?:engine\/(?:fetch-files|files|time-limit)|results\/failure))\.ts$/u,
  },
  // The tools of the text and the page that verifies quotations need these without the search.
  { name: 'words', test: /\/src\/words\//u },
  {
    name: 'search',
    test: /\/src\/search\/(?:query\/.*|results\/.*|engine\/engine-loader)\.ts$/u,
    minShareCount: 2,
  },
];

const toFileName = ({ name }: { name: string }) => `_astro/${name.replace(/\.astro.*/u, '')}.[hash:6].js`;

/**
 * How scripts are cut into files, and what the files are called. Every page names the files that it may load, so few files
 * with short names make every page lighter.
 */
export const browserFiles = {
  codeSplitting: { groups: SHARED },
  entryFileNames: toFileName,
  chunkFileNames: toFileName,
};

/**
 * Keeps the cost of scripts loaded later out of the pages. Vite puts a helper of 759 bytes around every `import()`, with
 * the list of files it leads to, and each page would load both at first. Without them the browser finds the files by
 * itself, one step later. Vite has no setting for this: https://github.com/vitejs/vite/issues/13952
 *
 * The helper also links stylesheets that scripts import. No script here does: Astro would link them in the page, so
 * `dom/load-styles.ts` loads them.
 */
export function lazyLoading(): Plugin {
  return {
    name: 'lazy-loading',
    enforce: 'pre',
    configEnvironment: () => ({ build: { modulePreload: false } }),
    async resolveId(id, importer = '') {
      const copy = encodeURIComponent(FIRST.test(importer) ? 'first' : importer);
      if (id === VITE_HELPER) return OWN_HELPER + copy;
      if (!COPIED.test(id)) return undefined;
      const module = await this.resolve(id, importer, { skipSelf: true });
      return module && `${module.id}?copy=${copy}`;
    },
    load: (id) => (id.startsWith(OWN_HELPER) ? 'export const __vitePreload = (load) => load();' : undefined),
  };
}
