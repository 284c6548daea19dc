import { join } from 'node:path';
import { readFolder, type FolderReading } from '../text/read-folder.ts';

let reading: FolderReading | undefined;

/**
 * @returns the reading of `content/`, made once a build; anew for every page in `astro dev`, where files change
 * @throws where `content/` has a problem: no page may show a text that failed its check
 */
export function readArchive(): FolderReading {
  if (reading === undefined || import.meta.env.DEV) {
    const fresh = readFolder(join(process.cwd(), 'content'));
    if (fresh.problems.length > 0) {
      throw new Error(
        `content/ has ${fresh.problems.length} problem(s). Run npm run check:content to see them.`,
      );
    }
    reading = fresh;
  }
  return reading;
}
