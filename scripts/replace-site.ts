import { existsSync, lstatSync, mkdirSync, readlinkSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { holdLock } from '../src/archive/process-lock.ts';

/** The folders that a build replaces. */
export const SITE = 'dist';
export const HOSTING = '.hosting';
const PARTS = [SITE, HOSTING];

/** The new folders are built here. */
export const NEXT = '.build-next';
/** The folders of the last site wait here while the new ones take their places. Nothing in it is ever deleted. */
const LAST = '.build-last';
const DISCARDED = '.build-discarded';

const ROOT = join(import.meta.dirname, '..');

export const toPath = (...parts: string[]) => join(ROOT, ...parts);

/** Deletes a folder of a build. */
function remove(folder: string): void {
  rmSync(toPath(folder), { recursive: true, force: true, maxRetries: 3 });
}

/**
 * If a build was stopped while it replaced the site, puts the last site back, with all of its parts.
 *
 * @throws if a folder cannot be moved or deleted
 */
export function recoverSite(): void {
  remove(DISCARDED);
  if (existsSync(toPath(LAST))) putBack();
  remove(DISCARDED);
  remove(NEXT);
}

/** If there is no site, because a build was stopped while it replaced it, puts the last one back. */
export async function findLostSite(): Promise<void> {
  if (existsSync(toPath(SITE)) || !existsSync(toPath(LAST, SITE))) return;
  const free = await holdLock('build');
  recoverSite();
  free();
}

function putBack(): void {
  mkdirSync(toPath(DISCARDED), { recursive: true });
  for (const part of PARTS.filter((name) => existsSync(toPath(LAST, name)))) {
    if (existsSync(toPath(part))) renameSync(toPath(part), toPath(DISCARDED, part));
    renameSync(toPath(LAST, part), toPath(part));
  }
  rmdirSync(toPath(LAST));
}

/**
 * Finds faults before a build that would otherwise stop it only at its end.
 *
 * @throws if the last site cannot be replaced as a whole
 */
export function assertReplaceable(): void {
  for (const part of PARTS) {
    const stats = lstatSync(toPath(part), { throwIfNoEntry: false });
    if (stats?.isSymbolicLink() === true)
      throw new Error(
        `${part} is a link to ${readlinkSync(toPath(part))}. A build replaces ${part} by a new folder. ` +
          `Delete the link, build, and copy ${part} there, or link from there to ${part}.`,
      );
    if (stats !== undefined && stats.dev !== lstatSync(ROOT).dev) throw new Error(toMountMessage(part));
  }
}

/** @returns what to do about a folder that is a mount point */
function toMountMessage(folder: string): string {
  return (
    `${folder} is a mount point, so a build cannot replace it as a whole. Unmount it (umount ${folder}) and build, ` +
    `then copy ${SITE} where it is needed. In a container, mount the project or a folder above it.`
  );
}

/**
 * Puts the new folders in the places of the last ones. If that fails, the last ones are put back.
 *
 * @throws if a folder cannot be moved
 */
export function replaceSite(): void {
  mkdirSync(toPath(LAST));
  try {
    for (const part of PARTS) {
      if (existsSync(toPath(part))) renameSync(toPath(part), toPath(LAST, part));
      renameSync(toPath(NEXT, part), toPath(part));
    }
  } catch (error) {
    putBack();
    throw error;
  }
  // From here on, the new site is in place, so nothing is put back.
  renameSync(toPath(LAST), toPath(DISCARDED));
}

/**
 * Deletes what a build leaves. If a folder cannot be deleted, the new site is still good. So this only prints a
 * message.
 */
export function removeDiscarded(): void {
  for (const folder of [DISCARDED, NEXT]) {
    try {
      remove(folder);
    } catch (error) {
      console.error(`build: ${folder} could not be deleted (${String(error)}). Delete it yourself.`);
    }
  }
}
