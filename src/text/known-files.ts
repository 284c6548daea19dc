import { countSpellingErrors } from '../words/spelling-errors.ts';
import { faults, type Fault } from './problems.ts';

/** What each folder of `content/` may hold. */
export const FOLDERS = {
  about: /^[a-z0-9-]+\.mdx$/u,
  authorities:
    /^(?:counted-terms|events|natures|not-names|organisations|parallels|partners|people|terms|themes|translations)\.yaml$/u,
  documents: /^[a-z0-9-]+\.md$/u,
  figures: /^[A-Za-z0-9][A-Za-z0-9_-]*\.(?:png|jpg)$/u,
  ids: /^[a-z0-9-]+\.json$/u,
  sources: /^[A-Za-z0-9][A-Za-z0-9._-]*$/u,
} as const;

/** A folder in `content/`. */
export type Folder = keyof typeof FOLDERS;

const FILES = ['moved-documents.yaml', 'never-published.yaml', 'releases.yaml', 'taken-down.yaml'];
const AUTHORITIES = [
  ...['counted-terms.yaml', 'events.yaml', 'natures.yaml', 'not-names.yaml', 'organisations.yaml'],
  ...['parallels.yaml', 'partners.yaml', 'people.yaml', 'terms.yaml', 'themes.yaml', 'translations.yaml'],
];

/** Systems and git write these files into folders by themselves. The archive does not read them. */
const OF_THE_SYSTEM = /^(?:\.DS_Store|\._.*|\.git(?:ignore|keep|attributes)?|Thumbs\.db|desktop\.ini)$/u;

/** @returns whether an operating system or git wrote a file, so that the archive passes over it. */
export function isOfTheSystem(name: string): boolean {
  return OF_THE_SYSTEM.test(name);
}

/** An entry of a folder. */
export interface FolderEntry {
  name: string;
  isFile: boolean;
  isFolder: boolean;
}

/** @returns the fault of an entry directly in `content/` */
export function checkTopEntry({ name, isFolder }: FolderEntry): Fault[] {
  const isKnownFolder = Object.hasOwn(FOLDERS, name);
  if (isKnownFolder) return isFolder ? [] : [faults.notAFolder(name)];
  if (FILES.includes(name)) return [];
  return [faults.strayEntry(name, findNear(name, [...Object.keys(FOLDERS), ...FILES]))];
}

/** @returns the fault of an entry of the folder `about`, `authorities`, `figures` or `sources` */
export function checkEntry(
  folder: 'about' | 'authorities' | 'figures' | 'sources',
  { name, isFile }: FolderEntry,
): Fault[] {
  if (!FOLDERS[folder].test(name))
    return [
      folder === 'about'
        ? faults.strayAboutPage(name)
        : faults.strayEntry(name, findNear(name, folder === 'authorities' ? AUTHORITIES : [])),
    ];
  // An authority or source that cannot be read is reported when it is read.
  return isFile || folder !== 'about' ? [] : [faults.notARegularFile(name)];
}

/** @returns the name that was probably meant; undefined if none is near */
function findNear(name: string, known: readonly string[]): string | undefined {
  const stem = (file: string) => file.toLowerCase().replace(/\.[^.]*$/u, '');
  return known.find((one) => countSpellingErrors(stem(name), stem(one), 2) <= 2);
}
