import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { checkInternalLinks } from '../../src/archive/internal-links.ts';
import type { Problem } from '../../src/text/problems.ts';
import { readContent, type ArchiveContent } from '../../src/text/read-content.ts';
import { checkUnlisted } from '../../src/text/releases.ts';
import { FOLDER, LINK, PLAIN, type Files } from './hostile-inputs.ts';

/** Reads an archive that has these files in place of those of the plain one. */
export function readArchive(files?: Files): ArchiveContent;
/** @param read reads the folder. The folder is deleted afterwards, but problems find their lines in its files */
export function readArchive<Read>(files: Files, read: (folder: string) => Read): Read;
export function readArchive<Read>(
  files: Files = {},
  read: (folder: string) => ArchiveContent | Read = readContent,
): ArchiveContent | Read {
  const folder = mkdtempSync(join(tmpdir(), 'archive-'));
  try {
    for (const [path, content] of Object.entries({ ...PLAIN, ...files })) {
      if (content === undefined) continue;
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      if (content === FOLDER) mkdirSync(join(folder, path));
      else if (content === LINK) symlinkSync('/etc/hostname', join(folder, path));
      else writeFileSync(join(folder, path), content);
    }
    return read(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * Reads the plain archive as a user who may not read one of its entries. Root may read everything, so the process gives
 * up the rights of root.
 */
export function readArchiveWithout(unreadable: string): ArchiveContent {
  return readArchive({}, (folder) => {
    chmodSync(folder, 0o755);
    chmodSync(join(folder, unreadable), 0);
    const isRoot = process.getuid?.() === 0;
    try {
      if (isRoot) process.seteuid?.(65_534);
      return readContent(folder);
    } finally {
      if (isRoot) process.seteuid?.(0);
      chmodSync(join(folder, unreadable), 0o755);
    }
  });
}

/** @returns the problems that a check reports, without problems of the history: an archive in a new folder has none */
export function listProblems(content: ArchiveContent): Problem[] {
  return [...content.problems, ...checkInternalLinks(content), ...checkUnlisted(content)];
}
