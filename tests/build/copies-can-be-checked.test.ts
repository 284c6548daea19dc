import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { precompress } from '../../src/hosting/precompress.ts';
import { DIST, listFiles, PROJECT } from './built-site.ts';
import { IDS } from './document-ids.ts';

const FIRST = IDS[0] ?? '';
const PACKED = `documents/${FIRST}/index.html`;

let copy: string;

beforeEach(() => {
  copy = mkdtempSync(join(tmpdir(), 'archive-copy-'));
  cpSync(DIST, copy, { recursive: true });
});

afterEach(() => {
  rmSync(copy, { recursive: true });
});

function check() {
  const { status, stdout, stderr } = spawnSync('node', ['scripts/check-integrity.ts', copy], {
    cwd: PROJECT,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

function checkWithCoreutils() {
  return spawnSync('sha256sum', ['--check', '--strict', '--quiet', 'SHA256SUMS'], {
    cwd: copy,
    encoding: 'utf8',
  }).status;
}

describe('a copy of the archive', () => {
  test('passes our check and sha256sum if it is complete', () => {
    expect(check()).toMatchObject({ status: 0, stderr: '' });
    expect(checkWithCoreutils()).toBe(0);
    const listed = readFileSync(join(copy, 'SHA256SUMS'), 'utf8').trim().split('\n');
    const isListed = (path: string) => !['SHA256SUMS', '_headers', '.nojekyll'].includes(path);
    expect(listed.map((line) => line.slice(66))).toEqual(listFiles(copy).filter(isListed));
  });

  test('also passes without the files for hosts, and with compressed copies', async () => {
    for (const path of ['_headers', '.nojekyll']) rmSync(join(copy, path));
    await precompress(copy, [PACKED]);
    expect(check()).toMatchObject({
      status: 0,
      stderr: '',
      stdout: expect.stringContaining('compressed copies unchanged') as string,
    });
  });

  test.each([
    ['has other content', brotliCompressSync('other words')],
    ['cannot be read', Buffer.from('x')],
  ])('is refused if a compressed copy %s, and the message names the file', (_, bytes) => {
    writeFileSync(join(copy, `${PACKED}.br`), bytes);
    expect(check()).toMatchObject({
      status: 1,
      stderr: expect.stringContaining(`${PACKED}.br: this compressed copy differs from its file`) as string,
    });
  });

  test('is refused if one letter changed, and the message names the file', () => {
    const file = join(copy, `documents/${FIRST}.txt`);
    writeFileSync(file, readFileSync(file, 'utf8').replace(/\p{L}/u, '?'));
    expect(check()).toMatchObject({
      status: 1,
      stderr: expect.stringContaining(`documents/${FIRST}.txt: this file was changed`) as string,
    });
    expect(checkWithCoreutils()).not.toBe(0);
  });

  test('is refused if a file is missing, and the message names the file', () => {
    rmSync(join(copy, `documents/${FIRST}/index.html`));
    expect(check()).toMatchObject({
      status: 1,
      stderr: expect.stringContaining(`documents/${FIRST}/index.html: this file is missing`) as string,
    });
  });

  test('is refused if it has an extra file, and the message names the file', () => {
    writeFileSync(join(copy, 'documents/fake.html'), 'x');
    expect(check()).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('documents/fake.html: this file was added') as string,
    });
  });

  test('gets a message if its list of checksums is missing', () => {
    rmSync(join(copy, 'SHA256SUMS'));
    expect(check()).toMatchObject({ status: 1, stderr: expect.stringContaining('does not exist') as string });
  });
});
