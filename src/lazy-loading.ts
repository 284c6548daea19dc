import type { Plugin } from 'vite';

/** Vite's helper module. In built pages, every `import()` calls it. */
const VITE_HELPER = '\0vite/preload-helper.js';
const OWN_HELPER = '\0lazy-loading:';

/**
 * Small modules that a small script, such as the first script of a page, shares with larger scripts. Each script that
 * imports such a module gets a copy of the parts that it uses, because a shared file would cost a request, or load the
 * code for search. These modules must not have state.
 */
const COPIED =
  /\/(?:compare-sections|dom\/(?:load-on-first-use|request-page)|arrival\/arrival|kept-list\/storage-key|engine\/read-passages|results\/missing-place|words\/(?:passage-numbers|spelling-errors|stretch))\.ts$/u;

/**
 * These files need only few functions of the file `words`. They have copies of them, so that they do not load `words`,
 * which also has the first part of search.
 */
const COPIED_FOR_FEW = {
  module: /\/words\/(?:fold|plural|span|tokens)\.ts$/u,
  importer:
    /\/(?:linking\/.*|list\/[a-z-]+|interface\/[a-z]+\/(?:changes|list-page|verify)|errors-in-source|words\/(?:find-whole|shared-runs))\.ts$/u,
};

/** The modules of the first script of every page. They share one copy. */
const FIRST = /\/(?:search-box|load-page-tools)\.ts$/u;

/** Modules that several scripts need together. One file for them saves requests, and saves file names in every page. */
const SHARED = [
  { name: 'parts', test: /\/src\/dom\/(?:keep-field|load-styles|make-element|page-address|part)\.ts$/u },
  {
    name: 'files',
    test: /\/src\/(?:archive\/addresses|search\/(?:engine\/(?:fetch-passages|files|progress|release)|results\/failure))\.ts$/u,
  },
  // What splits texts into words comes before `search`, and works while `search` is still loading. The document tools need
  // some of these modules, too. Few scripts need the modules that this file leaves out.
  {
    name: 'words',
    test: /\/src\/(?:words\/(?!csv|dates|find-whole|other-script|segment|shared-runs|spelling-errors|stretch)[^?]*|interface\/(?:cut-words|[a-z]+\/(?:missing-place|quotes))\.ts|search\/(?:engine\/load-texts|query\/(?:archive-text|date-code|field|light-stem|names|own-endings|pattern|runs|search-token|stem|vocabulary))\.ts)$/u,
  },
  {
    name: 'search',
    test: /\/src\/(?:dom\/typing|search\/(?:query\/(?!place-export|reference|section-number).*|results\/.*|engine\/(?:engine.*|pagefind.*)))\.ts$/u,
    minShareCount: 2,
  },
  // The next groups are last. A group also takes the modules that its own modules import, if no earlier group has them.
  // The document tools and the list of passages cite and quote in the same way.
  {
    name: 'quoting',
    test: /\/src\/(?:archive\/citations\/passage-citation|linking\/(?:cite-passage|errors-in-source|published-text))\.ts$/u,
  },
  // What the browser keeps of a reader's list.
  { name: 'kept', test: /\/src\/kept-list\/(?:kept-list|list-entry)\.ts$/u },
];

/**
 * The files that give the first answer of a search. Chrome compiles all their functions while it still loads other
 * files, and not at the first call: https://v8.dev/blog/explicit-compile-hints. The first hits come 15 ms sooner.
 */
const AT_ONCE = new Set(['words', 'search', 'search-page']);

const toFileName = ({ name }: { name: string }) => `_astro/${name.replace(/\.astro.*/u, '')}.[hash:6].js`;

/**
 * Splits scripts into few files with short names. Every page lists the names of the files that it may load, so this
 * makes every page smaller.
 */
export const browserFiles = {
  codeSplitting: { groups: SHARED },
  postBanner: ({ name }: { name: string }) => (AT_ONCE.has(name) ? '//# allFunctionsCalledOnLoad' : ''),
  entryFileNames: toFileName,
  chunkFileNames: toFileName,
};

/**
 * Keeps code for lazy loading out of the pages. Vite adds a helper of 759 bytes and, for every `import()`, the list of
 * files to load. Each page would load the helper and the list at first. Without them the browser finds the files
 * by itself, one step later. Vite has no setting for this: https://github.com/vitejs/vite/issues/13952
 *
 * The helper also loads stylesheets that scripts import. Scripts here do not import stylesheets, because Astro would
 * link them in the page. `dom/load-styles.ts` loads them instead.
 */
export function lazyLoading(): Plugin {
  return {
    name: 'lazy-loading',
    enforce: 'pre',
    configEnvironment: () => ({ build: { modulePreload: false } }),
    async resolveId(id, importer = '') {
      const copy = encodeURIComponent(FIRST.test(importer) ? 'first' : importer);
      if (id === VITE_HELPER) return OWN_HELPER + copy;
      const isForFew = COPIED_FOR_FEW.module.test(id) && COPIED_FOR_FEW.importer.test(importer);
      if (!COPIED.test(id) && !isForFew) return undefined;
      const module = await this.resolve(id, importer, { skipSelf: true });
      return module && `${module.id}?copy=${copy}`;
    },
    load: (id) => (id.startsWith(OWN_HELPER) ? 'export const __vitePreload = (load) => load();' : undefined),
    // Calls the function that Vite gives to the helper. Then the minifier removes the helper.
    renderChunk: (code) =>
      code.replace(/__vitePreload(?:\$\d+)?\(/gu, '(').replaceAll(/,\s*__VITE_PRELOAD__\)/gu, ')()'),
  };
}
