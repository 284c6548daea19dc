import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/**
 * The parts (folders) of src, and the parts that each may import. A part may always import itself. From the parts in
 * `types` it may import only types: pages get the texts from archive/, and never read them. `archive/addresses` allows
 * one module of a part, and no other module of it. A room (a folder in src/search, for example `search/page`) may
 * import only the rooms that its list names, or all rooms if the list has `search`.
 */
const ARROWS = {
  pages: {
    imports: ['layouts', 'components', 'archive', 'preferences', 'dom', 'site', 'styles'],
    types: ['text', 'schemas'],
  },
  layouts: {
    imports: ['components', 'archive', 'site', 'styles'],
    types: ['text', 'schemas'],
  },
  components: {
    imports: ['archive', 'search', 'first-use', 'verify', 'words', 'site', 'styles'],
    types: ['text', 'schemas'],
  },
  archive: { imports: ['text', 'schemas', 'words', 'site'] },
  search: { imports: ['dom', 'text', 'schemas', 'words', 'site', 'styles', 'archive/addresses'] },
  'search/build': {
    imports: [
      ...['search/query', 'search/engine', 'text', 'schemas', 'site', 'words'],
      ...['archive/addresses', 'archive/read-archive'],
    ],
  },
  'search/query': { imports: ['words'], types: ['schemas'] },
  'search/word-index': { imports: ['search/build', 'search/query', 'words'], types: ['text', 'schemas'] },
  'search/engine': { imports: ['dom', 'words', 'search/query', 'archive/addresses'] },
  'search/results': {
    imports: ['dom', 'words', 'search/query', 'archive/addresses'],
    types: ['search/engine'],
  },
  'search/page': {
    imports: [
      ...['dom', 'words', 'styles', 'archive/addresses'],
      ...['search/query', 'search/engine', 'search/results'],
    ],
  },
  'search/dialog': {
    imports: [
      ...['dom', 'words', 'styles', 'archive/addresses'],
      ...['search/query', 'search/engine', 'search/results', 'search/arrival'],
    ],
  },
  'search/in-document': {
    imports: [
      ...['dom', 'words', 'styles'],
      ...['search/query', 'search/engine', 'search/results', 'search/arrival'],
    ],
  },
  'search/arrival': { imports: [] },
  linking: { imports: ['dom', 'styles', 'words', 'archive/citations/passage-citation'] },
  verify: {
    imports: [
      ...['dom', 'words', 'archive/addresses'],
      ...['search/engine/fetch-passages', 'search/engine/read-passages'],
    ],
  },
  preferences: { imports: ['dom', 'styles'] },
  'document-page': { imports: ['dom', 'styles'] },
  'first-use': { imports: ['dom', 'linking', 'preferences', 'document-page', 'search'] },
  dom: { imports: ['words'] },
  words: { imports: [] },
  text: { imports: ['schemas', 'words'] },
  schemas: { imports: [] },
  'content.config': { imports: ['archive', 'text', 'schemas'] },
  site: { imports: [] },
};

const PARTS = [
  'pages',
  'layouts',
  'components',
  'archive',
  'search',
  'linking',
  'verify',
  'preferences',
  'document-page',
  'first-use',
  'dom',
  'words',
  'text',
  'schemas',
  'styles',
  'site',
];

/** The folders in src/search. */
const ROOMS = [
  ...['build', 'word-index', 'query', 'engine'],
  ...['results', 'page', 'dialog', 'in-document', 'arrival'],
];

/** Rules that ARROWS cannot express. */
const BANS = {
  pages: {
    regex: '^(?:\\.\\.?/)+(?:.*/)?pages/',
    message: 'Do not import a page. Move shared code to src/components/ or src/archive/.',
  },
  folderNames: {
    regex: '^\\.\\.?/(?:.*/)?(?:utils?|helpers?)(?:/|\\.[a-z]+$)',
    message: 'Name the module after what it does, not utils or helpers.',
  },
  absolute: {
    regex: '^(?:/|~/|@/|src/)',
    message: 'Import by a relative path. The rules on imports between parts check only relative paths.',
  },
  otherPages: {
    regex: `^(?:\\.\\.?/)+(?!\\.|(?:${PARTS.join('|')})(?:/|\\.ts$))`,
    message: 'A page must not import another page. Move shared code to src/components/ or src/archive/.',
  },
  collections: {
    regex: '^astro:content$',
    message: 'Only src/archive/ and src/content.config.ts read collections. Import from src/archive/.',
  },
  searchBuild: {
    regex: '/search/build/',
    message:
      'Components must not import src/search/build/. It makes records and index, and runs only in a build.',
  },
  astro: {
    regex: '^(?:astro(?:$|[:/])|@astrojs/)',
    message:
      'This part must not import Astro, because scripts and tests run it without Astro. Pass values as arguments.',
  },
  files: {
    regex: '^(?:node:)?fs(?:/|$)',
    message: 'This part must not read files. Read them in src/text/read-content.ts and pass the bytes.',
  },
  node: {
    regex: '^node:',
    message: 'This part also runs in the browser, so it must not import Node modules.',
  },
  atFirst: {
    regex:
      '^\\.\\./(?:linking|preferences|document-page|search)/(?!(?:[a-z-]+/)?load-[a-z-]+\\.ts$|arrival/)',
    message:
      'Every page loads this part at once. Import a loader (load-….ts), which calls import() on first use.',
  },
  allButZod: {
    regex: '^(?!\\.)(?!zod(?:/|$))',
    message: 'Schemas may import only zod and other schemas.',
  },
};

/** Globals that exist only in a browser. A module may still declare or import a name of this list. */
const BROWSER_GLOBALS = [
  ...[
    'window',
    'document',
    'self',
    'navigator',
    'location',
    'history',
    'screen',
    'localStorage',
    'sessionStorage',
  ],
  ...[
    'customElements',
    'addEventListener',
    'removeEventListener',
    'matchMedia',
    'getComputedStyle',
    'getSelection',
  ],
  ...[
    'requestAnimationFrame',
    'requestIdleCallback',
    'alert',
    'confirm',
    'prompt',
    'scrollTo',
    'trustedTypes',
  ],
  ...[
    'Document',
    'DocumentFragment',
    'DOMParser',
    'XMLSerializer',
    'XMLHttpRequest',
    'Node',
    'NodeList',
    'NodeFilter',
  ],
  ...[
    'Element',
    'HTMLElement',
    'HTMLAnchorElement',
    'HTMLInputElement',
    'HTMLFormElement',
    'HTMLTemplateElement',
  ],
  ...[
    'Attr',
    'Text',
    'Comment',
    'Range',
    'Selection',
    'TreeWalker',
    'ShadowRoot',
    'MutationObserver',
    'Worker',
  ],
  ...['IntersectionObserver', 'ResizeObserver', 'KeyboardEvent', 'MouseEvent', 'Image', 'Option', 'Window'],
];

const NO_BARREL = {
  selector: 'ExportAllDeclaration',
  message: 'No barrel files: import from the module itself.',
};
const NO_REEXPORT = { ...NO_BARREL, selector: 'ExportNamedDeclaration[source]' };

/**
 * @param parts the parts to match in a relative import
 * @param opened single modules of these parts (for example `archive/addresses`) that do not match
 */
function toImportRegex(parts, opened = []) {
  const folders = parts.filter((part) => part !== 'site');
  const files = [...(parts.includes('site') ? ['site'] : []), 'content\\.config'];
  const exceptions = opened.length === 0 ? '' : `(?!(?:${opened.join('|')})\\.ts$)`;
  return `^(?:\\.\\.?/)+(?:src/)?${exceptions}(?:(?:${folders.join('|')})/|(?:${files.join('|')})\\.ts$)`;
}

function toArrowBans(part) {
  const { imports, types = [] } = ARROWS[part];
  const values = imports.length === 0 ? 'no other part' : imports.join(', ');
  const note = types.length === 0 ? '' : `, and types of ${types.join(' and ')}`;
  const message = `src/${part} may import ${values}${note}: see ARROWS in scripts/eslint.config.mjs.`;
  const closed = PARTS.filter((name) => name !== part && !imports.includes(name) && !types.includes(name));
  const opened = imports.filter((name) => name.includes('/'));
  return [
    { regex: toImportRegex(closed, opened), message },
    ...(types.length === 0 ? [] : [{ regex: toImportRegex(types), message, allowTypeImports: true }]),
    ...toRoomBans(part, message),
  ];
}

/** A folder in src/search imports another one by `../<folder>/`. */
function toRoomBans(part, message) {
  const { imports, types = [] } = ARROWS[part];
  if (!part.startsWith('search/') || imports.includes('search')) return [];
  const others = ROOMS.filter((room) => part !== `search/${room}` && !imports.includes(`search/${room}`));
  const [typed, closed] = [true, false].map((isTyped) =>
    others.filter((room) => types.includes(`search/${room}`) === isTyped),
  );
  return [
    { regex: `^\\.\\./(?:${closed.join('|')})/`, message },
    ...(typed.length === 0
      ? []
      : [{ regex: `^\\.\\./(?:${typed.join('|')})/`, message, allowTypeImports: true }]),
  ];
}

/** The import rule does not check `import()`, so this makes a syntax rule with the same pattern. */
function toDynamicBan({ regex, message }) {
  // A regular expression in a selector ends at the first slash, even if it is escaped.
  return { selector: `ImportExpression[source.value=/${regex.replaceAll('/', '\\u002F')}/]`, message };
}

function banImports(bans, ...syntax) {
  return {
    '@typescript-eslint/no-restricted-imports': ['error', { patterns: bans }],
    'no-restricted-syntax': ['error', NO_BARREL, ...syntax, ...bans.map(toDynamicBan)],
  };
}

/** A later block replaces the rules of an earlier block, so each block has all rules for its files. */
function forPart(files, part, ...bans) {
  const all = [BANS.pages, BANS.folderNames, BANS.absolute, ...toArrowBans(part), ...bans];
  return { name: `arrows/${part}`, files, rules: banImports(all) };
}

const arrows = [
  { name: 'arrows', rules: banImports([BANS.pages, BANS.folderNames, BANS.absolute, BANS.collections]) },
  forPart(['src/pages/**'], 'pages', BANS.collections, BANS.otherPages),
  forPart(['src/layouts/**'], 'layouts', BANS.collections),
  forPart(['src/components/**'], 'components', BANS.collections, BANS.searchBuild),
  forPart(['src/archive/**'], 'archive'),
  forPart(['src/search/**'], 'search', BANS.collections),
  forPart(['src/search/build/**'], 'search/build', BANS.collections),
  forPart(['src/search/word-index/**'], 'search/word-index', BANS.astro, BANS.node),
  forPart(['src/search/query/**'], 'search/query', BANS.astro, BANS.node),
  forPart(['src/search/engine/**'], 'search/engine', BANS.astro, BANS.node),
  forPart(['src/search/results/**'], 'search/results', BANS.astro, BANS.node),
  forPart(['src/search/page/**'], 'search/page', BANS.astro, BANS.node),
  forPart(['src/search/dialog/**'], 'search/dialog', BANS.astro, BANS.node),
  forPart(['src/search/in-document/**'], 'search/in-document', BANS.astro, BANS.node),
  forPart(['src/search/arrival/**'], 'search/arrival', BANS.astro, BANS.node),
  forPart(['src/linking/**'], 'linking', BANS.astro, BANS.node),
  forPart(['src/verify/**'], 'verify', BANS.astro, BANS.node),
  forPart(['src/preferences/**'], 'preferences', BANS.astro, BANS.node),
  forPart(['src/document-page/**'], 'document-page', BANS.astro, BANS.node),
  forPart(['src/first-use/**'], 'first-use', BANS.astro, BANS.node, BANS.atFirst),
  forPart(['src/words/**'], 'words', BANS.astro, BANS.node),
  forPart(['src/dom/**'], 'dom', BANS.astro, BANS.node),
  forPart(['src/text/**'], 'text', BANS.astro, BANS.files),
  forPart(['src/text/read-content.ts'], 'text', BANS.astro),
  forPart(['src/schemas/**'], 'schemas', BANS.allButZod),
  forPart(['src/content.config.ts'], 'content.config'),
  forPart(['src/site.ts'], 'site', BANS.astro, BANS.node),
];

const names = [
  {
    name: 'names/no-barrel',
    files: ['src/**/index.ts'],
    ignores: ['src/pages/**'],
    rules: { 'no-restricted-syntax': ['error', NO_BARREL, NO_REEXPORT] },
  },
  {
    name: 'names/says-what-it-does',
    files: ['{src,scripts,tests}/**/{util,utils,helper,helpers}/**', '**/{util,utils,helper,helpers}.*'],
    rules: { 'no-restricted-syntax': ['error', { selector: 'Program', message: BANS.folderNames.message }] },
  },
];

export default defineConfig(
  globalIgnores([
    'dist',
    '.dist-next',
    '.dist-previous',
    '.astro',
    '.cache',
    'content',
    'public',
    'tests/fixtures',
  ]),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: `${import.meta.dirname}/..` },
    },
    rules: {
      eqeqeq: 'error',
      'no-control-regex': 'error',
      'no-empty': 'error',
      'no-fallthrough': 'error',
      'no-irregular-whitespace': 'error',
      'no-misleading-character-class': 'error',
      'no-self-compare': 'error',
      'no-template-curly-in-string': 'error',
      'no-unsafe-finally': 'error',
      'no-useless-escape': 'error',
      // A number needs no conversion in a template string.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  astro.configs['flat/recommended'],
  astro.configs['flat/jsx-a11y-strict'],
  {
    // ESLint does not know the types of components: every import of one is `any`. `astro check` checks these files.
    name: 'no types in .astro',
    files: ['**/*.astro', '**/*.astro/*.{js,ts}', '**/*.mjs'],
    extends: [tseslint.configs.disableTypeChecked],
  },
  {
    name: 'no browser',
    files: [
      ...['src/text/**', 'src/schemas/**', 'src/search/query/**', 'src/words/**'],
      ...[
        'src/linking/directive/**',
        'src/linking/quotation.ts',
        'src/verify/match/**',
        'src/verify/messages.ts',
      ],
    ],
    rules: {
      'no-restricted-globals': [
        'error',
        {
          globals: BROWSER_GLOBALS.map((name) => ({
            name,
            message: 'This part also runs without a browser.',
          })),
          checkGlobalObject: true,
        },
      ],
    },
  },
  arrows,
  names,
);
