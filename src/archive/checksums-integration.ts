import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { writeChecksums } from './built-files.ts';
import { CHECKSUMS_FILE } from './checksums.ts';

/**
 * Lists the SHA-256 of every file of the site. It must be the last integration, because it reads the finished files.
 */
export function checksums(): AstroIntegration {
  return {
    name: 'checksums',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        logger.info(`${writeChecksums(fileURLToPath(dir))} files in ${CHECKSUMS_FILE}`);
      },
    },
  };
}
