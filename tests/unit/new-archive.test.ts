import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { renameSite } from '../../scripts/new-archive.ts';
import { formatTemplate } from '../../scripts/new-document.ts';
import { FrontMatterSchema } from '../../src/schemas/front-matter.ts';
import { formatProblem } from '../../src/text/problems.ts';
import { readContent } from '../../src/text/read-content.ts';
import { readDocument } from '../../src/text/read-document.ts';

const ROOT = join(import.meta.dirname, '../..');

test.each(['content', 'ja'])('the content of a new archive has no problem: %s', (folder) => {
  const content = mkdtempSync(join(tmpdir(), 'new-archive-'));
  for (const part of ['content', folder])
    cpSync(join(ROOT, 'scripts/new-archive', part), content, { recursive: true });
  const { problems, documents } = readContent(content);
  rmSync(content, { recursive: true });
  expect(problems.map(formatProblem)).toEqual([]);
  expect(documents.map(({ id }) => id)).toEqual(['welcome-2001']);
});

test('a new archive has its own name, and no address of the old one', () => {
  const old = [
    "const subject = 'Old texts';",
    'export const site = {',
    "  name: 'Old Archive',",
    "  shortName: 'Old',",
    '  subject,',
    "  language: 'en',",
    "  origin: 'https://old.example' as string | undefined,",
    "  reportErrors: 'mailto:desk@old.example' as string | undefined,",
    "  base: '/old/',",
    '};',
  ].join('\n');
  const now = renameSite(old, 'Archive of the Bay’s Piers', 'ja');
  expect(now).not.toMatch(/\bold\b/iu);
  expect(now).toContain("name: 'Archive of the Bay’s Piers',");
  expect(now).toContain("shortName: 'Archive of the',");
  expect(now).toContain("language: 'ja',");
});

test('every line of src/site.ts that names this archive is renamed', () => {
  const site = readFileSync(join(ROOT, 'src/site.ts'), 'utf8');
  const now = renameSite(site, 'Another', 'de');
  for (const line of ["  name: 'Another',", "  shortName: 'Another',", "  language: 'de',", "  base: '/',"])
    expect(now).toContain(line);
  expect(renameSite(site, '港', 'ja')).toMatch(/^ {2}description: `\$\{subject\}。[^A-Za-z]+`,$/mu);
});

test('the template of a document explains every field, and the check lists each that is still to be written', () => {
  const template = formatTemplate();
  for (const [name, field] of Object.entries(FrontMatterSchema.shape)) {
    expect(template).toMatch(new RegExp(`^(?:# )?${name}:`, 'mu'));
    expect(template).toContain(`# ${field.description ?? ''}`);
  }
  const { problems } = readDocument({
    file: 'content/documents/new.md',
    bytes: new TextEncoder().encode(template),
    getSource: () => undefined,
  });
  const todos = template.match(/^ *(?!#)\S.*"TODO/gmu) ?? [];
  expect(problems.filter(({ message }) => message.includes('still to be written'))).toHaveLength(
    todos.length,
  );
});
