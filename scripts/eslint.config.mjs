import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/**
 * Which part of src may import which other part; a part may always import itself. Of the parts named in
 * `types` only types may be imported: pages get the texts from archive/, never by reading them.
 * `archive/addresses` opens one module of a part that stays closed otherwise. A room such as `search/page` may import
 * only the rooms of `search` that it names, or all of them where it names `search`.
 */
const ARROWS = {
  pages: {
    imports: ['layouts', 'components', 'archive', 'preferences', 'site', 'styles'],
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
  verify: { imports: ['dom', 'words', 'archive/addresses'] },
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

/** The rooms of src/search. */
const ROOMS = [
  ...['build', 'word-index', 'query', 'engine'],
  ...['results', 'page', 'dialog', 'in-document', 'arrival'],
];

/** Rules that no single arrow expresses. */
const BANS = {
  pages: {
    regex: '^(?:\\.\\.?/)+(?:.*/)?pages/',
    message: 'Nothing imports a page. Move what is shared to src/components/ or src/archive/.',
  },
  folderNames: {
    regex: '^\\.\\.?/(?:.*/)?(?:utils?|helpers?)(?:/|\\.[a-z]+$)',
    message: 'Name the module after what it does: nothing is called utils or helpers.',
  },
  absolute: {
    regex: '^(?:/|~/|@/|src/)',
    message: 'Import by a relative path: the rules on what a part may import read nothing else.',
  },
  otherPages: {
    regex: `^(?:\\.\\.?/)+(?!\\.|(?:${PARTS.join('|')})(?:/|\\.ts$))`,
    message: 'A page imports no other page. Move what is shared to src/components/ or src/archive/.',
  },
  collections: {
    regex: '^astro:content$',
    message: 'Only src/archive/ and src/content.config.ts read collections. Import from src/archive/.',
  },
  searchBuild: {
    regex: '/search/build/',
    message: 'Components import the browser part of search; records and index belong to the build.',
  },
  astro: {
    regex: '^(?:astro(?:$|[:/])|@astrojs/)',
    message:
      'This part knows no Astro, so that scripts and tests read a text as pages do. Hand in what it needs.',
  },
  files: {
    regex: '^(?:node:)?fs(?:/|$)',
    message: 'This part reads no files; src/text/read-content.ts does. Hand in the bytes.',
  },
  node: {
    regex: '^node:',
    message: 'The query runs in the browser as in Node: it imports nothing of Node.',
  },
  atFirst: {
    regex:
      '^\\.\\./(?:linking|preferences|document-page|search)/(?!(?:[a-z-]+/)?load-[a-z-]+\\.ts$|arrival/)',
    message:
      'Every page loads this at first. Import a loader (load-….ts), which calls import() on first use.',
  },
  allButZod: {
    regex: '^(?!\\.)(?!zod(?:/|$))',
    message: 'Schemas import zod and each other, nothing else.',
  },
};

/**
 * What the parts without a browser may not mention; names that a module declares or imports itself stay free.
 */
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
 * Matches a relative import of a part, or of the one module that a path such as `archive/addresses` names.
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

/** A room imports another one by `../<room>/`. */
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

/** The import rule does not look at `import()`, so the same patterns are asked of it as syntax. */
function toDynamicBan({ regex, message }) {
  // Selectors end a regular expression at the first slash, escaped or not.
  return { selector: `ImportExpression[source.value=/${regex.replaceAll('/', '\\u002F')}/]`, message };
}

function banImports(bans, ...syntax) {
  return {
    '@typescript-eslint/no-restricted-imports': ['error', { patterns: bans }],
    'no-restricted-syntax': ['error', NO_BARREL, ...syntax, ...bans.map(toDynamicBan)],
  };
}

/** A later block replaces the rules of an earlier one, so each states all that holds for its files. */
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
      // A number in a text prints as it is written.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  astro.configs['flat/recommended'],
  astro.configs['flat/jsx-a11y-strict'],
  {
    // The compiler types these files only through `astro check`; here every import of a component would be
    // `any`.
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
            message: 'This part runs without a browser, too.',
          })),
          checkGlobalObject: true,
        },
      ],
    },
  },
  arrows,
  names,
);
