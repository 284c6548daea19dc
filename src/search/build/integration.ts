import { createReadStream, existsSync, statSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration } from 'astro';
import { site } from '../../site.ts';
import { readArchive } from '../../archive/read-archive.ts';
import { buildIndex } from './build-index.ts';
import { searchFiles, type SearchFile } from '../engine/files.ts';
import { prepareArchive } from '../query/archive-text.ts';
import type { LexiconFile, TranslationsFile } from '../query/lexicon.ts';
import type { PassagesFile } from '../query/passages.ts';
import { readEnglishWords, toLexiconFile, toTranslationsFile } from './lexicon.ts';
import type { Authorities } from '../../schemas/authorities.ts';
import { toPassagesFile } from './passages-file.ts';
import { toRelease } from './release.ts';
import { toSectionRecords } from './records.ts';

const PASSAGES_PATHS: string[] = [searchFiles.passages, searchFiles.passagesCopy];

const JSON_PATHS = [...PASSAGES_PATHS, searchFiles.lexicon, searchFiles.translations];

/** Writes the files that search needs beside the built pages. In `astro dev`, serves them from the last build. */
export function searchIndex(): AstroIntegration {
  let config: AstroConfig;
  let release = '';
  return {
    name: 'search-index',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        if (command !== 'build') return;
        // The scripts and the texts of one build know the same release.
        release = toRelease(readArchive());
        const define = { 'import.meta.env.SEARCH_RELEASE': JSON.stringify(release) };
        updateConfig({ vite: { define } });
      },
      'astro:config:done': (done) => {
        config = done.config;
      },
      'astro:build:done': async ({ dir, logger }) => {
        logger.info('indexing the texts …');
        const count = await writeSearchFiles(dir, release);
        logger.info(`${count} sections indexed`);
      },
      'astro:server:setup': ({ server, logger }) => {
        const lastBuild = fileURLToPath(config.outDir);
        const isBuilt = existsSync(join(lastBuild, searchFiles.passages));
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

/** @returns how many sections were indexed */
async function writeSearchFiles(built: URL, release: string): Promise<number> {
  const { documents, authorities } = readArchive();
  const records = documents.flatMap((document) => toSectionRecords(document, authorities));
  const folder = fileURLToPath(built);
  const { recordNames, files } = await buildIndex(records, join(folder, searchFiles.index), site.language);
  const file: SearchFile = {
    release,
    index: files,
    ...toPassagesFile(documents, authorities, recordNames),
  };
  const passages = JSON.stringify(file);
  for (const path of PASSAGES_PATHS) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), passages);
  }
  const lexicon: LexiconFile = { release: file.release, ...makeLexicon(file, authorities) };
  await writeFile(join(folder, searchFiles.lexicon), JSON.stringify(lexicon));
  const translations: TranslationsFile = {
    release: file.release,
    ...toTranslationsFile(authorities.translations),
  };
  await writeFile(join(folder, searchFiles.translations), JSON.stringify(translations));
  return records.length;
}

/** An archive in another language than English has no list of English words. */
function makeLexicon(file: PassagesFile, authorities: Authorities): LexiconFile {
  const english = /^en\b/u.test(site.language) ? readEnglishWords() : [];
  return toLexiconFile(prepareArchive(file), english, authorities);
}

/**
 * @param address the path and query of a request, with or without the archive's base
 * @returns the file of the last build, if search requests it; undefined for any other request
 */
export function toSearchFile(lastBuild: string, address: string, base: string): string | undefined {
  const { pathname } = new URL(address, 'http://localhost');
  const root = base.replace(/\/*$/u, '/');
  const path = pathname.startsWith(root) ? pathname.slice(root.length - 1) : pathname;
  if (!JSON_PATHS.includes(path) && !path.startsWith(searchFiles.index)) return undefined;
  const file = join(lastBuild, path);
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : undefined;
}
