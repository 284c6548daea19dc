/**
 * Sites of the archives in Japanese and Arabic in tests/fixtures, with the interface in the language of the site. `npm
 * run build:language -- ja <folder>` builds one of them in a folder that is empty or missing.
 */
import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeSecondProject } from './second-project.ts';

const FIXTURES = join(import.meta.dirname, 'fixtures');

const SITES = {
  ja: {
    name: '港のアーカイブ',
    shortName: '港のアーカイブ',
    subject: '港に関する架空の文書',
    description: '港に関する架空の文書のアーカイブです。',
    language: 'ja',
    base: '/',
  },
  // The interface does not speak Arabic, so it speaks English there.
  ar: {
    name: 'أرشيف الميناء',
    shortName: 'الميناء',
    subject: 'نصوص متخيلة عن الموانئ',
    description: 'أرشيف نصوص متخيلة عن الموانئ.',
    language: 'ar',
    base: '/',
  },
} as const;

/**
 * @param folder an empty or missing folder
 * @returns the folder of the built site
 * @throws if the build fails, with its output
 */
export function buildLanguageSite(language: keyof typeof SITES, folder: string): string {
  const project = makeSecondProject(folder);
  rmSync(join(folder, 'content'), { recursive: true });
  cpSync(join(FIXTURES, `archive-${language}/content`), join(folder, 'content'), { recursive: true });
  const unknown = 'origin: undefined as string | undefined, reportErrors: undefined as string | undefined';
  const site = JSON.stringify(SITES[language]).replace(/\}$/u, `, ${unknown} }`);
  writeFileSync(join(folder, 'src/site.ts'), `export const site = ${site};\n`);
  const { status, stdout, stderr } = project.build();
  if (status !== 0) throw new Error(`The site in ${language} cannot be built.\n${stdout}${stderr}`);
  return join(folder, 'dist');
}

if (import.meta.main) {
  const [language, folder = ''] = process.argv.slice(2);
  console.log(buildLanguageSite(language === 'ar' ? 'ar' : 'ja', folder));
}
