/**
 * `npm run new-archive -- "Name of the archive"`: makes a copy of this project an archive of its own. It replaces
 * `content/` with one sample text and pages to fill in, writes the name in `src/site.ts`, and removes the tests of the
 * five texts. Git still has everything that it removes.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { toInterfaceLanguage } from '../src/interface/language.ts';
import { reportFault } from './explain-fault.ts';
import { saveFiles } from './save-files.ts';

const ROOT = process.cwd();
const STARTERS = join(import.meta.dirname, 'new-archive');
const SITE = join(ROOT, 'src/site.ts');

/** The files and folders that it replaces or removes. */
const REPLACED = ['content', 'src/site.ts', 'tests/this-archive'];
const LONGEST_SHORT_NAME = 16;

/** What the editor must write, and how the description goes on after it. */
const TO_WRITE = {
  en: {
    subject: 'Write here what the archive holds',
    afterSubject: ', word for word as received, with a permanent link to every paragraph.',
  },
  ja: {
    subject: 'ここにアーカイブの内容を書いてください',
    afterSubject: '。原文を一字一句そのまま収録し、どの段落にも変わらないリンクがあります。',
  },
};

/**
 * @param site the text of `src/site.ts`
 * @returns the text with the name of the new archive, and without facts about the old one
 */
export function renameSite(site: string, name: string, language: string): string {
  const quote = (words: string) => `'${words.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
  const shortName =
    name.length <= LONGEST_SHORT_NAME
      ? name
      : name
          .slice(0, LONGEST_SHORT_NAME)
          .replace(/\s+\S*$/u, '')
          .trim();
  const { subject, afterSubject } = TO_WRITE[toInterfaceLanguage(language)];
  return site
    .replace(/^const subject = .*$/mu, `const subject = ${quote(subject)};`)
    .replace(/^( {2}description: `\$\{subject\}).*$/mu, (_, key: string) => `${key}${afterSubject}\`,`)
    .replace(/^( {2}name: ).*$/mu, (_, key: string) => `${key}${quote(name)},`)
    .replace(/^( {2}shortName: ).*$/mu, (_, key: string) => `${key}${quote(shortName)},`)
    .replace(/^( {2}language: ).*$/mu, (_, key: string) => `${key}${quote(language)},`)
    .replace(/^( {2}origin: ).*( as string \| undefined,)$/mu, '$1undefined$2')
    .replace(/^( {2}reportErrors: ).*( as string \| undefined,)$/mu, '$1undefined$2')
    .replace(/^( {2}base: ).*$/mu, `$1'/',`);
}

function make(args: readonly string[]): void {
  const [name, language = 'en', ...others] = args;
  if (
    name === undefined ||
    name.trim() === '' ||
    others.length > 0 ||
    !/^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/u.test(language)
  )
    throw new Error(
      'Give the name of the archive, and its language if it is not English, as in: npm run new-archive -- "Archive of Sample Bay" ja',
    );
  const { status, stdout } = spawnSync('git', ['status', '--porcelain', '--', ...REPLACED], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  if (status !== 0)
    throw new Error(
      'Nothing was changed: this folder is not a clone of git, so what would be replaced could be lost. Clone the project first.',
    );
  if (stdout !== '')
    throw new Error(
      `Nothing was changed: these files are not committed, and would be lost. Commit or remove them first.\n${stdout}`,
    );
  const site = renameSite(readFileSync(SITE, 'utf8'), name.trim(), language);
  for (const path of ['content', 'tests/this-archive'])
    rmSync(join(ROOT, path), { recursive: true, force: true });
  cpSync(join(STARTERS, 'content'), join(ROOT, 'content'), { recursive: true });
  const own = join(STARTERS, toInterfaceLanguage(language));
  if (existsSync(own)) cpSync(own, join(ROOT, 'content'), { recursive: true });
  saveFiles(new Map([[SITE, site]]));
  if (existsSync(join(ROOT, 'dist'))) rmSync(join(ROOT, 'dist'), { recursive: true });
  console.log(
    `This is now “${name.trim()}”, with one sample text. Next: write what it holds in src/site.ts and content/about/, list your kinds of text and partners in content/authorities/, then: npm run import -- <file or address>`,
  );
}

if (import.meta.main) {
  try {
    make(process.argv.slice(2));
  } catch (error) {
    reportFault(error);
  }
}
