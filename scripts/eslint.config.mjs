import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/** The imports that all parts of search that show results may have. */
const SHOWS_RESULTS = [
  'dom',
  'interface',
  'words',
  'styles',
  'search/query',
  'search/engine',
  'search/results',
];

/**
 * The parts (folders) of src, and the parts that each may import. A part may always import itself. From the parts in
 * `types` it may import only types: pages get the texts from archive/, and never read them. `archive/addresses` allows
 * one module of a part, and no other module of it. A room (a folder in src/search, for example `search/page`) may
 * import only the rooms that its list names, or all rooms if the list has `search`.
 *
 * `bans` names the rules of BANS for a part. A part without `bans` runs in the browser or in Node, and without Astro.
 */
const ARROWS = {
  pages: {
    imports: [
      ...['layouts', 'components', 'archive', 'interface', 'preferences', 'dom', 'site', 'styles'],
      ...['search/term-counts/term-csv', 'search/word-index/split-word-index', 'text/packed'],
    ],
    types: ['text', 'schemas'],
    bans: ['collections', 'otherPages'],
  },
  layouts: {
    imports: ['components', 'archive', 'interface', 'site', 'styles'],
    types: ['text', 'schemas'],
    bans: ['collections'],
  },
  components: {
    imports: [
      ...['archive', 'search', 'first-use', 'verify', 'list', 'kept-list', 'wrong-address'],
      ...['document-page', 'changes', 'interface', 'side-by-side', 'words', 'site', 'styles'],
    ],
    types: ['text', 'schemas'],
    bans: ['collections', 'searchBuild'],
  },
  archive: { imports: ['text', 'originals/formats', 'schemas', 'interface', 'words', 'site'], bans: [] },
  // Only scripts use this part: the build, and our own server.
  hosting: {
    imports: [
      'text',
      'archive/addresses',
      'archive/checksums',
      'archive/long-lists',
      'archive/progress',
      'archive/whole/zip-options',
    ],
    bans: ['astro', 'collections'],
  },
  search: {
    imports: ['dom', 'text', 'schemas', 'interface', 'words', 'site', 'styles', 'archive/addresses'],
    bans: ['collections'],
  },
  'search/build': {
    imports: [
      ...['search/query', 'search/postings', 'search/engine', 'text', 'schemas', 'site', 'words'],
      ...['archive/addresses', 'archive/authors', 'archive/long-lists', 'archive/progress'],
      ...['archive/build-cache', 'archive/own-words', 'archive/read-archive'],
    ],
    bans: ['collections'],
  },
  'search/word-index': {
    imports: ['search/build', 'search/query', 'interface', 'words', 'archive/long-lists'],
    types: ['text', 'schemas'],
  },
  'search/term-counts': { imports: ['search/build', 'search/query', 'text', 'words'], types: ['schemas'] },
  // The language of the archive decides which endings words lose.
  'search/query': { imports: ['words', 'site'], types: ['schemas'] },
  // Files about the words of a large archive. The build writes them, and the engine reads them.
  'search/postings': { imports: ['words', 'search/query'] },
  'search/engine': { imports: ['dom', 'words', 'search/query', 'search/postings', 'archive/addresses'] },
  'search/results': {
    imports: ['dom', 'interface', 'words', 'search/query', 'archive/addresses'],
    types: ['search/engine'],
  },
  'search/page': { imports: [...SHOWS_RESULTS, 'search/places', 'archive/addresses'] },
  'search/places': { imports: ['dom', 'interface', 'words', 'styles', 'search/query', 'archive/addresses'] },
  'search/dialog': { imports: [...SHOWS_RESULTS, 'search/arrival', 'archive/addresses'] },
  'search/in-document': { imports: [...SHOWS_RESULTS, 'search/arrival'] },
  'search/arrival': { imports: [] },
  linking: {
    imports: [
      ...['dom', 'interface', 'styles', 'words', 'kept-list'],
      ...['archive/citations/passage-citation', 'archive/error-report'],
    ],
  },
  // The reader's list that this browser keeps, for every page. The page of the list is in list/.
  'kept-list': { imports: ['dom', 'interface', 'words', 'archive/addresses'] },
  list: {
    imports: [
      ...['dom', 'interface', 'words', 'kept-list', 'linking'],
      ...['archive/addresses', 'archive/citations/passage-citation', 'archive/citations/ascii-tex'],
    ],
  },
  verify: {
    imports: [
      ...['dom', 'interface', 'words', 'archive/addresses'],
      ...['search/engine/fetch-passages', 'search/engine/read-passages', 'search/engine/quotation-texts'],
    ],
  },
  'wrong-address': {
    imports: ['dom', 'interface', 'words', 'styles', 'archive/addresses', 'search/results/missing-place'],
    types: ['archive', 'search'],
  },
  'side-by-side': {
    imports: ['dom', 'interface', 'document-page/shared-words', 'archive/addresses'],
    types: ['schemas'],
  },
  // What the page of changes remembers in the browser.
  changes: { imports: ['dom', 'interface'] },
  preferences: { imports: ['dom', 'interface', 'styles'] },
  'document-page': { imports: ['dom', 'interface', 'styles', 'words'] },
  'first-use': {
    imports: ['dom', 'linking', 'kept-list', 'preferences', 'document-page', 'wrong-address', 'search'],
    bans: ['astro', 'node', 'atFirst'],
  },
  dom: { imports: ['interface', 'words'] },
  words: { imports: [] },
  text: { imports: ['originals', 'schemas', 'interface', 'words'], bans: ['astro', 'files'] },
  // This part reads bytes, and one of its readers runs as a process of its own.
  originals: { imports: [], bans: ['astro'] },
  schemas: { imports: [], bans: ['allButZod'] },
  'content.config': { imports: ['archive', 'text', 'schemas'], bans: [] },
  // Every part that readers see takes its sentences from here.
  interface: { imports: ['words', 'site'], types: ['schemas', 'search', 'verify'] },
  site: { imports: [] },
};

/** The folders in src/search have a slash in their names. */
const ROOMS = Object.keys(ARROWS).filter((part) => part.includes('/'));
const PARTS = [
  ...Object.keys(ARROWS).filter((part) => !part.includes('/') && part !== 'content.config'),
  'styles',
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
      '^\\.\\./(?:linking|kept-list|preferences|document-page|wrong-address|search)/(?!(?:[a-z-]+/)?load-[a-z-]+\\.ts$|arrival/)',
    message:
      'Every page loads this part at once. Import a loader (load-….ts), which calls import() on first use.',
  },
  allButZod: {
    regex: '^(?!\\.)(?!zod(?:/|$))',
    message: 'Schemas may import only zod and other schemas.',
  },
};

/**
 * Globals of a browser. Node also has the last three, but with other content. A module may declare such a name itself.
 */
const BROWSER_GLOBALS = [
  ...Object.keys(globals.browser).filter((name) => !(name in globals.node)),
  ...['navigator', 'localStorage', 'sessionStorage'],
].map((name) => ({ name, message: 'This part also runs without a browser.' }));

/** `export * as name` is allowed, because it gives a module one name, as in src/interface. */
const NO_BARREL = {
  selector: 'ExportAllDeclaration:not([exported.name])',
  message: 'No barrel files: import from the module itself.',
};
const NO_REEXPORT = { ...NO_BARREL, selector: 'ExportNamedDeclaration[source]' };

/** Words of our own that readers see are in src/interface, in every language. */
const OWN_WORDS = 'Write this sentence in src/interface/en and src/interface/ja, and use it from there.';

/** Errors for developers and notes in the console are English. `whileBytesArrive` puts the name it gets in an error. */
const FOR_DEVELOPERS = `:not(${[
  'NewExpression[callee.name=/Error$/] *',
  'CallExpression[callee.object.name="console"] *',
  'CallExpression[callee.name="whileBytesArrive"] *',
].join(', ')})`;

/** Finds words that are not from src/interface, in parts that make pages or messages of scripts. */
const NO_OWN_WORDS = [
  // Words of a page.
  'JSXText[value=/\\p{L}{2}/u]',
  // Names for screen readers, and tooltips.
  'JSXAttribute[name.name=/^(?:aria-(?:label|description)|alt|title|description|placeholder|label)$/] > Literal[value=/\\p{L}{2}/u]',
  // A string that begins like a sentence.
  `Literal[value=/^\\p{Lu}[\\p{L}’]* [\\p{L}“]/u]${FOR_DEVELOPERS}`,
  // A string with words before or after a value.
  `TemplateElement[value.raw=/(?:^|\\s)\\p{Ll}{2,} (?:\\p{Ll}{2,}|$)/u]${FOR_DEVELOPERS}`,
].map((selector) => ({ selector, message: OWN_WORDS }));

/** The parts whose words readers see. */
const SHOWN = [
  ...['pages', 'layouts', 'components', 'search/results', 'search/page', 'search/places', 'search/dialog'],
  ...['search/in-document', 'linking', 'verify', 'wrong-address', 'preferences', 'document-page'],
  ...['first-use', 'dom', 'side-by-side', 'list'],
];

/**
 * @param parts the parts to match in a relative import
 * @param opened single modules of these parts (for example `archive/addresses`) that do not match
 */
function toImportRegex(parts, opened) {
  const folders = parts.filter((part) => part !== 'site');
  const files = [...(parts.includes('site') ? ['site'] : []), 'content\\.config'];
  const exceptions = opened.length === 0 ? '' : `(?!(?:${opened.join('|')})\\.ts$)`;
  return `^(?:\\.\\.?/)+(?:src/)?${exceptions}(?:(?:${folders.join('|')})/|(?:${files.join('|')})\\.ts$)`;
}

/** A room imports another room by `../<folder>/`. */
function toRoomRegex(rooms) {
  return `^\\.\\./(?:${rooms.map((room) => room.replace('search/', '')).join('|')})/`;
}

function toArrowBans(part) {
  const { imports, types = [] } = ARROWS[part];
  const values = imports.length === 0 ? 'no other part' : imports.join(', ');
  const note = types.length === 0 ? '' : `, and types of ${types.join(' and ')}`;
  const message = `src/${part} may import ${values}${note}: see ARROWS in scripts/eslint.config.mjs.`;
  const opened = imports.filter((name) => name.includes('/'));
  const toBans = (names, toRegex) => {
    const others = names.filter((name) => name !== part && !imports.includes(name));
    const typed = others.filter((name) => types.includes(name));
    return [
      { regex: toRegex(others.filter((name) => !types.includes(name))), message },
      ...(typed.length === 0 ? [] : [{ regex: toRegex(typed), message, allowTypeImports: true }]),
    ];
  };
  const isRoom = ROOMS.includes(part);
  return [
    ...toBans(PARTS, (parts) => toImportRegex(parts, opened)),
    ...(isRoom ? toBans(ROOMS, toRoomRegex) : []),
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
function forPart(part, bans, files) {
  const all = [...EVERYWHERE, ...toArrowBans(part), ...bans.map((ban) => BANS[ban])];
  const syntax = SHOWN.includes(part) ? NO_OWN_WORDS : [];
  return { name: `arrows/${part}`, files: [files], rules: banImports(all, ...syntax) };
}

const EVERYWHERE = [BANS.pages, BANS.folderNames, BANS.absolute];
const FILES = { site: 'src/site.ts', 'content.config': 'src/content.config.ts' };

const arrows = [
  { name: 'arrows', rules: banImports([...EVERYWHERE, BANS.collections]) },
  ...Object.entries(ARROWS).map(([part, { bans = ['astro', 'node'] }]) =>
    forPart(part, bans, FILES[part] ?? `src/${part}/**`),
  ),
  // Only developers see this page.
  {
    name: 'arrows/specimen',
    files: ['src/pages/_specimen.astro'],
    rules: banImports([...EVERYWHERE, ...toArrowBans('pages')]),
  },
  // Only this module of src/text reads files.
  forPart('text', ['astro'], 'src/text/read-content.ts'),
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
  globalIgnores(['dist', '.build-*', '.astro', '.cache', 'content', 'public', 'tests/fixtures']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  // Oxlint checks the other rules for .ts files, because it knows types and is fast: see oxlint.json.
  { name: 'parser of .ts', files: ['**/*.ts'], ...tseslint.configs.base },
  {
    name: 'code that is not in .ts',
    files: ['**/*.{astro,js,cjs,mjs}', '**/*.astro/*.{js,ts}'],
    extends: [tseslint.configs.strict],
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
    },
  },
  astro.configs['flat/recommended'],
  astro.configs['flat/jsx-a11y-strict'],
  {
    name: 'no browser',
    files: [
      'src/{text,schemas,words,search/query,linking/directive,verify/match,wrong-address/match}/**',
      'src/{linking/quotation,verify/messages}.ts',
    ],
    rules: {
      'no-restricted-globals': ['error', { globals: BROWSER_GLOBALS, checkGlobalObject: true }],
    },
  },
  arrows,
  names,
);
