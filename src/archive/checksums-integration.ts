import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { CHECKSUMS_FILE, formatChecksums } from './checksums.ts';
import { readBuiltFiles } from './read-built-files.ts';

/**
 * Lists the SHA-256 of every file of the site. It must be the last integration, because it reads the finished files.
 */
export function checksums(): AstroIntegration {
  return {
    name: 'checksums',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const files = readBuiltFiles(folder);
        writeFileSync(join(folder, CHECKSUMS_FILE), formatChecksums(files));
        logger.info(`${files.size} files in ${CHECKSUMS_FILE}`);
      },
    },
  };
}
