import { closeSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';

/** The locks of this project: the file of each, and what the process with the lock is doing. */
const LOCKS = {
  /** Held by a build, from its first change of a file until its end. */
  build: { file: '.cache/build.lock', does: 'Another build of this folder is running' },
  /** Held by the process of Astro. It may live a moment longer than a build that was killed. */
  astro: { file: '.cache/astro.lock', does: 'Another build of this folder is running' },
  /** Held by a command that changes `content/`. */
  content: { file: '.cache/content.lock', does: 'Another command is changing content/' },
};

const ROOT = join(import.meta.dirname, '../..');
const WAIT_MS = 200;
/** The code of SQLite for a file that another process has locked. */
const SQLITE_BUSY = 5;

/** Keeps the connections. Without a reference, a connection would be closed and its lock would be free. */
const held = new Set<DatabaseSync>();

/**
 * Waits until this process has a lock that no other process has. The process keeps it until it frees it, or ends. If
 * the process is killed, the operating system frees the lock, so there are no old locks to delete. If the command has
 * to wait, it says so once.
 *
 * @returns a function that frees the lock
 * @throws if the file of the lock cannot be written
 */
export async function holdLock(name: keyof typeof LOCKS): Promise<() => void> {
  const { file, does } = LOCKS[name];
  const path = join(ROOT, file);
  mkdirSync(dirname(path), { recursive: true });
  // If the file cannot be opened, this call says why. SQLite does not.
  closeSync(openSync(path, 'a'));
  let database = tryLock(path);
  for (let waits = 1; database === undefined; waits++) {
    if (waits === 2) console.log(`${does}${readOwner(path)}. This command waits until it ends.`);
    await setTimeout(WAIT_MS);
    database = tryLock(path);
  }
  writeFileSync(toOwnerFile(path), String(process.pid));
  const connection = database;
  return () => {
    held.delete(connection);
    connection.close();
  };
}

/** @returns undefined if another process has the lock */
function tryLock(path: string): DatabaseSync | undefined {
  const database = new DatabaseSync(path);
  try {
    database.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    database.close();
    if (error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY) return undefined;
    throw error;
  }
  held.add(database);
  return database;
}

function toOwnerFile(path: string): string {
  return `${path}.owner`;
}

/** @returns which process has the lock, and how to end it; empty if the process has not written its number yet */
function readOwner(path: string): string {
  try {
    const owner = readFileSync(toOwnerFile(path), 'utf8');
    return ` (process ${owner}; if it hangs, end it: kill ${owner})`;
  } catch {
    return '';
  }
}
