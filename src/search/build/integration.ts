import { createReadStream, existsSync, statSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration } from 'astro';
import type { Authorities } from '../../schemas/authorities.ts';
import { site } from '../../site.ts';
import { readArchive } from '../../archive/read-archive.ts';
import { buildIndex } from './build-index.ts';
import { searchFiles } from '../engine/files.ts';
import { prepareArchive } from '../query/archive-text.ts';
import type { LexiconFile } from '../query/lexicon.ts';
import type { PassagesFile } from '../query/passages.ts';
import { readEnglishWords, toLexiconFile, type Translation } from './lexicon.ts';
import { toPassagesFile } from './passages-file.ts';
import { toSectionRecords } from './records.ts';

const CONTENT_TYPES: Record<string, string> = {
  '.js': 'text/javascript',
  '.json': 'application/json',
};

const PASSAGES_PATHS: string[] = [searchFiles.passages, searchFiles.passagesCopy];

const JSON_PATHS = [...PASSAGES_PATHS, searchFiles.lexicon];

/** Writes the files that search needs beside the built pages. In `astro dev`, serves them from the last build. */
export function searchIndex(): AstroIntegration {
  let config: AstroConfig;
  return {
    name: 'search-index',
    hooks: {
      'astro:config:done': (done) => {
        config = done.config;
      },
      'astro:build:done': async ({ dir, logger }) => {
        logger.info('indexing the texts …');
        const count = await writeSearchFiles(dir);
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
          response.setHeader('Content-Type', CONTENT_TYPES[extname(file)] ?? 'application/octet-stream');
          createReadStream(file).pipe(response);
        });
      },
    },
  };
}

/** @returns how many sections were indexed */
async function writeSearchFiles(built: URL): Promise<number> {
  const { documents, authorities } = readArchive();
  const records = documents.flatMap((document) => toSectionRecords(document, authorities));
  const folder = fileURLToPath(built);
  const names = await buildIndex(records, join(folder, searchFiles.index), site.language);
  const file = toPassagesFile(documents, authorities, names);
  const passages = JSON.stringify(file);
  for (const path of PASSAGES_PATHS) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), passages);
  }
  await writeFile(join(folder, searchFiles.lexicon), JSON.stringify(makeLexicon(file, authorities)));
  return records.length;
}

/** An archive in another language than English has no list of English words. */
function makeLexicon(
  file: PassagesFile,
  authorities: Authorities & { translations?: Translation[] },
): LexiconFile {
  const english = /^en\b/u.test(site.language) ? readEnglishWords() : [];
  return toLexiconFile(prepareArchive(file), english, authorities.translations);
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
