import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { readBuiltFiles, writeChecksums } from './built-files.ts';
import { CHECKSUMS_FILE } from './checksums.ts';

/**
 * Stops the build if files were lost, then lists the SHA-256 of every file. It must be the last integration,
 * because it reads the finished files.
 */
export function checksums(): AstroIntegration {
  let copied: string[] = [];
  return {
    name: 'checksums',
    hooks: {
      'astro:config:done': ({ config }) => {
        copied = listFiles(fileURLToPath(config.publicDir));
      },
      'astro:build:done': ({ dir, assets, logger }) => {
        const folder = fileURLToPath(dir);
        const written = [...assets.values()].flat().map((file) => toPath(folder, fileURLToPath(file)));
        const { hashes, lost } = readBuiltFiles(folder, [...copied, ...written]);
        if (lost.length > 0)
          throw new Error(
            `The build lost ${lost.length} files: ${lost.join(', ')}. Another program deleted them. Build again.`,
          );
        writeChecksums(folder, hashes);
        logger.info(`${hashes.size} files in ${CHECKSUMS_FILE}`);
      },
    },
  };
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => toPath(folder, join(entry.parentPath, entry.name)));
}

function toPath(folder: string, file: string): string {
  return relative(folder, file).split(sep).join('/');
}
