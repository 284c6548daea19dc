import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { toPlainMarkdown, type GeneratedDocument } from '../tests/scale/generated-archive.ts';
import { run } from './run.ts';

/** Another program that makes a site with search from the same texts. */
export interface ScalePeer {
  name: string;
  /** Packages with exact versions, as arguments of npm. */
  packages: string[];
  /** Writes the project, without its packages. */
  write: (folder: string, documents: readonly GeneratedDocument[]) => void;
  /** The commands that build the site, one after another. */
  commands: [string, ...string[]][];
  /** The folder of the built site. */
  site: string;
}

const LAYOUT = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>{{ title }}</title></head>
<body><main data-pagefind-body><h1>{{ title }}</h1>{{ content | safe }}</main></body>
</html>
`;

const ASTRO_CONFIG = `import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';

export default defineConfig({ integrations: [starlight({ title: 'Texts' })] });
`;

const CONTENT_CONFIG = `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';

export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;

export const SCALE_PEERS: ScalePeer[] = [
  {
    name: 'Eleventy with Pagefind',
    packages: ['@11ty/eleventy@3.1.8', 'pagefind@1.6.0'],
    write: (folder, documents) => {
      writeText(folder, 'texts/_includes/page.njk', LAYOUT);
      writeText(folder, 'texts/texts.json', JSON.stringify({ layout: 'page.njk' }));
      for (const document of documents)
        writeText(folder, `texts/${document.id}.md`, toPlainMarkdown(document));
    },
    commands: [
      ['../node_modules/.bin/eleventy', '--input=texts', '--output=site', '--quiet'],
      ['../node_modules/.bin/pagefind', '--site', 'site'],
    ],
    site: 'site',
  },
  {
    name: 'Starlight',
    packages: ['astro@7.3.5', '@astrojs/starlight@0.42.4', '@astrojs/markdown-remark@7.3.1'],
    write: (folder, documents) => {
      // Astro bundles the packages that a project names.
      const dependencies = { '@astrojs/starlight': '*' };
      writeText(folder, 'package.json', JSON.stringify({ type: 'module', dependencies }));
      writeText(folder, 'astro.config.mjs', ASTRO_CONFIG);
      writeText(folder, 'src/content.config.ts', CONTENT_CONFIG);
      for (const document of documents)
        writeText(folder, `src/content/docs/${document.id}.md`, toPlainMarkdown(document));
    },
    commands: [['../node_modules/.bin/astro', 'build']],
    site: 'dist',
  },
];

function writeText(folder: string, path: string, text: string): void {
  const file = join(folder, path);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, text);
}

/**
 * Installs the packages of a peer with npm in `.cache` on first use.
 *
 * @returns a new, empty folder for its project, in the folder of the packages, because Astro does not follow links
 * @throws if npm cannot install them
 */
export async function preparePeer({ name, packages }: ScalePeer): Promise<string> {
  const slug = packages.join('-').replaceAll(/[^a-z0-9.]+/gu, '-');
  const cache = fileURLToPath(new URL(`../.cache/scale-peers/${slug}`, import.meta.url));
  if (!existsSync(join(cache, 'node_modules'))) {
    console.log(`  installing ${name} with npm in ${cache} …`);
    mkdirSync(cache, { recursive: true });
    const options = ['--prefix', cache, '--no-audit', '--no-fund'];
    const { status, output } = await run('npm', ['install', ...options, ...packages], { capture: true });
    if (status !== 0) {
      rmSync(cache, { recursive: true });
      throw new Error(
        `npm could not install ${packages.join(' and ')}. Correct this and try again:\n${output}`,
      );
    }
  }
  return mkdtempSync(join(cache, 'project-'));
}
