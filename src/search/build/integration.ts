import { createReadStream, existsSync, statSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration } from 'astro';
import { makeProgress } from '../../archive/progress.ts';
import { readArchive } from '../../archive/read-archive.ts';
import { buildIndex } from './build-index.ts';
import { searchFiles, type SearchFile } from '../engine/files.ts';
import { packPassages } from '../engine/packed-passages.ts';
import { prepareArchive } from '../query/archive-text.ts';
import type { LexiconFile, TranslationsFile } from '../query/lexicon.ts';
import { getLexiconFile, toTranslationsFile } from './lexicon.ts';
import { writeParts } from './write-parts.ts';
import { toPassagesFile } from './passages-file.ts';
import { planSearch, type SearchPlan } from './search-plan.ts';
import { toSectionRecords } from './records.ts';

const PASSAGES_PATHS: string[] = [searchFiles.passages, searchFiles.passagesCopy];

const JSON_PATHS: string[] = [
  ...PASSAGES_PATHS,
  searchFiles.lexicon,
  searchFiles.translations,
  searchFiles.manifest,
];

/**
 * In a large archive a worker answers, so the page does not load the code for answers. The page loads that code only if
 * the browser has no workers, or to find words in the text of a page.
 */
const STAGED_SCRIPTS = {
  resolve: {
    alias: [
      {
        find: /^\.\/make-engine\.ts$/u,
        replacement: fileURLToPath(new URL('../engine/make-staged-engine.ts', import.meta.url)),
      },
      {
        find: /^\.\.\/engine\/begin-engine\.ts$/u,
        replacement: fileURLToPath(new URL('../engine/begin-staged-engine.ts', import.meta.url)),
      },
    ],
  },
  worker: {
    format: 'es' as const,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // Without this group, the modules that later scripts share with the worker would become files of their own.
            { name: 'worker', tags: ['$initial' as const] },
            {
              name: 'reference',
              test: /\/src\/search\/(?:query\/(?:reference|section-number)|postings\/named-documents)/u,
            },
          ],
        },
      },
    },
  },
  environments: {
    client: {
      build: {
        rolldownOptions: {
          output: {
            codeSplitting: {
              groups: [
                // The page needs only these modules before the worker answers.
                {
                  name: 'shards',
                  test: /\/src\/search\/(?:postings\/(?:(?:guess-)?shards|guess-texts|select-candidates|found|line|kinds)|query\/common-words)\.ts$/u,
                  priority: 3,
                },
                {
                  name: 'hits',
                  test: /\/src\/search\/(?:results\/.*|query\/(?:arrange-hits|search-request|select-hits|tier-names|word-report))\.ts$/u,
                  priority: 2,
                  minShareCount: 2,
                },
                {
                  name: 'answers',
                  test: /\/src\/search\/(?:query|postings)\/.*\.ts$/u,
                  priority: 1,
                  minShareCount: 2,
                },
              ],
            },
          },
        },
      },
    },
  },
};

/** Writes the files that search needs next to the built pages. In `astro dev`, serves the files of the last build. */
export function searchIndex(): AstroIntegration {
  let config: AstroConfig;
  let plan: SearchPlan;
  return {
    name: 'search-index',
    hooks: {
      'astro:config:setup': ({ command, config: { outDir }, updateConfig }) => {
        // Search in development uses the last build.
        const isStaged = () => existsSync(join(fileURLToPath(outDir), searchFiles.manifest));
        if (command === 'build') plan = planSearch(readArchive());
        const define = {
          'import.meta.env.SEARCH_IN_STAGES': JSON.stringify(
            command === 'build' ? plan.isStaged : isStaged(),
          ),
          // The scripts and the texts of one build have the same release.
          ...(command === 'build' && { 'import.meta.env.SEARCH_RELEASE': JSON.stringify(plan.release) }),
        };
        updateConfig({ vite: { define } });
        // The worker loads parts of its code only when it needs them.
        if (define['import.meta.env.SEARCH_IN_STAGES'] === 'true') updateConfig({ vite: STAGED_SCRIPTS });
      },
      'astro:config:done': (done) => {
        config = done.config;
      },
      'astro:build:done': async ({ dir, logger }) => {
        logger.info('indexing the texts …');
        const count = await writeSearchFiles(dir, plan, (line) => {
          logger.info(line);
        });
        logger.info(`${count} sections indexed`);
      },
      'astro:server:setup': ({ server, logger }) => {
        const lastBuild = fileURLToPath(config.outDir);
        const isBuilt = [searchFiles.passages, searchFiles.manifest].some((path) =>
          existsSync(join(lastBuild, path)),
        );
        if (isBuilt) logger.info('search uses the index of the last build');
        else logger.warn('search has no index. Build one: npm run build');
        server.middlewares.use((request, response, next) => {
          const file = toSearchFile(lastBuild, request.url ?? '', config.base);
          if (file === undefined) {
            next();
            return;
          }
          const isText = JSON_PATHS.some((path) => file.endsWith(path));
          response.setHeader('Content-Type', isText ? 'application/json' : 'application/octet-stream');
          createReadStream(file).pipe(response);
        });
      },
    },
  };
}

/**
 * @param print prints a line about the progress
 * @returns how many sections were indexed
 */
async function writeSearchFiles(
  built: URL,
  { release, isStaged }: SearchPlan,
  print: (line: string) => void,
): Promise<number> {
  const { documents, authorities } = readArchive();
  const folder = fileURLToPath(built);
  if (isStaged) {
    const onText = makeProgress('indexing the texts', documents.length, print);
    return writeParts(folder, release, { documents, authorities }, onText);
  }
  const records = documents.flatMap((document) => toSectionRecords(document, authorities));
  const { recordNames, files } = await buildIndex(records, join(folder, searchFiles.index));
  const file: SearchFile = {
    release,
    index: files,
    ...toPassagesFile(documents, authorities, recordNames),
  };
  const passages = JSON.stringify(packPassages(file));
  for (const path of PASSAGES_PATHS) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), passages);
  }
  const lexicon: LexiconFile = {
    release: file.release,
    ...(await getLexiconFile(prepareArchive(file), authorities)),
  };
  await writeFile(join(folder, searchFiles.lexicon), JSON.stringify(lexicon));
  const translations: TranslationsFile = {
    release: file.release,
    ...toTranslationsFile(authorities.translations),
  };
  await writeFile(join(folder, searchFiles.translations), JSON.stringify(translations));
  return recordNames.size;
}

/**
 * @param address the path and query of a request, with or without the archive's base
 * @returns the file of the last build, if search requests it; undefined for any other request
 */
export function toSearchFile(lastBuild: string, address: string, base: string): string | undefined {
  const { pathname } = new URL(address, 'http://localhost');
  const root = base.replace(/\/*$/u, '/');
  const path = pathname.startsWith(root) ? pathname.slice(root.length - 1) : pathname;
  const folders = [searchFiles.index, searchFiles.parts];
  if (!JSON_PATHS.includes(path) && !folders.some((folder) => path.startsWith(folder))) return undefined;
  const file = join(lastBuild, path);
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : undefined;
}
