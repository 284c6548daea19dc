import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { contentCheck } from './src/archive/content-check.ts';
import { checksums } from './src/archive/checksums-integration.ts';
import { oneBuild } from './src/archive/one-build-integration.ts';
import { pageList } from './src/archive/page-list-integration.ts';
import { siteMap } from './src/archive/site-map-integration.ts';
import { onlySiteLanguage } from './src/interface/only-site-language.ts';
import { browserFiles, lazyLoading } from './src/lazy-loading.ts';
import { onlyNeededRules } from './src/search/build/only-needed-rules.ts';
import { searchIndex } from './src/search/build/integration.ts';
import { site } from './src/site.ts';

/** Serves the page of specimens in development. A build has no such page. */
const specimens = {
  name: 'specimens',
  hooks: {
    'astro:config:setup': ({ command, injectRoute }) => {
      if (command === 'dev')
        injectRoute({ pattern: '/specimen/', entrypoint: './src/pages/_specimen.astro' });
    },
  },
};

export default defineConfig({
  ...(site.origin === undefined ? {} : { site: site.origin }),
  base: site.base,
  trailingSlash: 'always',
  // Not in node_modules, where Astro has it by default: projects that share node_modules would share their content.
  cacheDir: './.cache/astro/',
  // The security policy of the pages forbids inline styles and `data:` images. So styles are files of their own.
  build: { format: 'directory', inlineStylesheets: 'never' },
  // Two pages with one address are an error, not a warning.
  prerenderConflictBehavior: 'error',
  devToolbar: { enabled: false },
  // Syntax highlighting writes inline styles.
  markdown: { syntaxHighlight: false },
  integrations: [
    oneBuild(),
    contentCheck(),
    mdx(),
    searchIndex(),
    pageList(),
    siteMap(),
    checksums(),
    specimens,
  ],
  vite: {
    plugins: [lazyLoading(), onlySiteLanguage(), onlyNeededRules()],
    worker: { plugins: () => [onlySiteLanguage(), onlyNeededRules()] },
    environments: { client: { build: { rolldownOptions: { output: browserFiles } } } },
    build: {
      assetsInlineLimit: 0,
      // This hides a warning about Astro's own code in every .mdx file: https://github.com/withastro/astro/issues/18087
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
  },
});
