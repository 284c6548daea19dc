import type { Plugin } from 'vite';

/** The module of Vite’s that every `import()` of a built page goes through. */
const VITE_HELPER = '\0vite/preload-helper.js';
const OWN_HELPER = '\0lazy-loading:';

/** What several scripts need, and need together: every file of its own costs a request, and its name on every page. */
const SHARED = [
  { name: 'parts', test: /\/src\/dom\/(?:load-styles|make-element|part)\.ts$/u },
  {
    name: 'fetch-early',
    test: /\/src\/(?:archive\/addresses|search\/(?:engine\/(?:fetch-early|files|time-limit)|results\/failure))\.ts$/u,
  },
  // The tools of the text and the page that verifies quotations need these without the search.
  { name: 'words', test: /\/src\/words\//u },
  {
    name: 'search',
    test: /\/src\/search\/(?:query\/.*|results\/(?:messages|hit-parts|message-paragraph|answering|quiet-typing)|engine\/keep-engine)\.ts$/u,
    minShareCount: 2,
  },
];

const toFileName = ({ name }: { name: string }) => `_astro/${name.replace(/\.astro.*/u, '')}.[hash:6].js`;

/**
 * How scripts are cut into files, and what these are called: every page names the files that it may load, so short names
 * and few of them make every page lighter.
 */
export const browserFiles = {
  codeSplitting: { groups: SHARED },
  entryFileNames: toFileName,
  chunkFileNames: toFileName,
};

/**
 * Lets pages pay nothing for scripts that are loaded when they are needed. Around every `import()` Vite puts a helper of
 * 759 bytes and the list of the files it leads to, and each page would load both before its reader asks for anything.
 * The browser finds those files by itself, one step later. Vite has no setting for it:
 * https://github.com/vitejs/vite/issues/13952
 *
 * The helper also links stylesheets, which no script here imports: Astro would link them in the page, so
 * `dom/load-styles.ts` does it.
 */
export function lazyLoading(): Plugin {
  return {
    name: 'lazy-loading',
    enforce: 'pre',
    configEnvironment: () => ({ build: { modulePreload: false } }),
    // One for each module that imports it, so that it is bundled with that module and is no file of its own.
    resolveId: (id, importer) => (id === VITE_HELPER ? `${OWN_HELPER}${importer ?? ''}` : undefined),
    load: (id) => (id.startsWith(OWN_HELPER) ? 'export const __vitePreload = (load) => load();' : undefined),
  };
}
