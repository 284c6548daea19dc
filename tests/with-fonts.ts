/**
 * Runs a command that sees only the fonts of one family. Programs must get their fonts from fontconfig (Linux).
 *
 *     npm run with-fonts Liberation npm test
 *
 * The family must be installed. It also replaces the default serif, sans-serif and monospace fonts. `npm test` should
 * pass with DejaVu, Liberation and Noto.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

const [family = '', command = '', ...args] = process.argv.slice(2);
if (command === '') throw new Error('Give a font family and a command: npm run with-fonts DejaVu npm test');

const folder = mkdtempSync(join(tmpdir(), 'fonts-'));
try {
  const env = { ...process.env, FONTCONFIG_FILE: writeConfiguration(listFontFiles()) };
  process.exitCode = spawnSync(command, args, { env, stdio: 'inherit' }).status ?? 1;
} finally {
  rmSync(folder, { recursive: true });
}

/** @returns the files of the fonts whose names begin with the name of the family. @throws if there are none */
function listFontFiles(): string[] {
  const { stdout } = spawnSync('fc-list', ['--format', '%{family}\t%{file}\n'], { encoding: 'utf8' });
  const fonts = stdout.split('\n').map((line) => line.split('\t'));
  const files = fonts.flatMap(([name = '', file = '']) => (name.startsWith(`${family} `) ? [file] : []));
  if (files.length === 0)
    throw new Error(`fc-list lists no font whose name begins with “${family}”. Install the family first.`);
  return [...new Set(files)];
}

/** @returns the path of a fontconfig file that has only these fonts */
function writeConfiguration(files: readonly string[]): string {
  const fonts = join(folder, 'fonts');
  mkdirSync(fonts);
  for (const file of files) symlinkSync(file, join(fonts, basename(file)));
  const aliases = [
    ['serif', 'Serif'],
    ['sans', 'Sans'],
    ['sans-serif', 'Sans'],
    ['system-ui', 'Sans'],
    ['monospace', 'Mono'],
    ['monospace', 'Sans Mono'],
  ].map(
    ([generic, kind]) =>
      `<alias binding="same"><family>${generic}</family><prefer><family>${family} ${kind}</family></prefer></alias>`,
  );
  const path = join(folder, 'fonts.conf');
  writeFileSync(
    path,
    `<fontconfig><dir>${fonts}</dir><cachedir>${join(folder, 'cache')}</cachedir>${aliases.join('')}<match><edit name="family" mode="append_last"><string>${family} Sans</string></edit></match></fontconfig>`,
  );
  return path;
}
