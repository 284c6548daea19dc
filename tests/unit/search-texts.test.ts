import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const TEXTS = '/search/passages.json';
const COPY = '/search/passages-copy.json';
const NOW = 1_000_000;

/** The answers of the host, by the address without the base. */
const answers = new Map<string, () => Response>();
let asked: string[];

beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
  vi.stubEnv('SEARCH_RELEASE', 'new');
  vi.resetModules();
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  asked = [];
  answers.clear();
  vi.stubGlobal('fetch', (address: string) => {
    asked.push(address);
    return Promise.resolve(answers.get(address)?.() ?? new Response('', { status: 404 }));
  });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
});

function toFile(release: string): string {
  return JSON.stringify({
    release,
    documents: [{ id: release, sections: [] }],
    spellings: [],
    records: '',
    index: {},
  });
}

function answer(address: string, release: string): void {
  answers.set(address, () => new Response(toFile(release)));
}

/** Sends a file in pieces, one every `pauseMs`; `count` limits the pieces, and then nothing arrives. */
function answerInPieces(address: string, pauseMs: number, count = Infinity): void {
  answers.set(address, () => {
    const bytes = new TextEncoder().encode(toFile('new'));
    let sent = 0;
    const body = new ReadableStream<Uint8Array>({
      pull: (stream) =>
        new Promise((resolve) => {
          if (sent >= count) return;
          setTimeout(() => {
            const start = sent * 8;
            sent += 1;
            stream.enqueue(bytes.subarray(start, start + 8));
            if (start + 8 >= bytes.length) stream.close();
            resolve();
          }, pauseMs);
        }),
    });
    return new Response(body);
  });
}

async function read() {
  const { fetchPassages } = await import('../../src/search/engine/fetch-passages.ts');
  const { readPassages } = await import('../../src/search/engine/read-passages.ts');
  const reading = readPassages(fetchPassages());
  reading.catch(() => undefined);
  await vi.advanceTimersByTimeAsync(60_000);
  return reading;
}

test('the texts of this release are read from one file, whose address has the release', async () => {
  answer(`${TEXTS}?new`, 'new');
  expect(await read()).toMatchObject({ release: 'new' });
  expect(asked).toEqual([`${TEXTS}?new`]);
});

test('if the texts are of another release, the copy is read', async () => {
  answer(`${TEXTS}?new`, 'old');
  answer(`${COPY}?new`, 'new');
  expect(await read()).toMatchObject({ release: 'new', documents: [{ id: 'new' }] });
});

test('if caches have stale texts and a stale copy, the texts are read from an address that no cache has', async () => {
  answer(`${TEXTS}?new`, 'old');
  answer(`${COPY}?new`, 'old');
  answer(`${TEXTS}?new-${NOW}`, 'new');
  expect(await read()).toMatchObject({ release: 'new' });
});

test.each([
  ['all files are of another release', ['old', 'old']],
  ['the texts are missing and the copy is of another release', [undefined, 'old']],
  ['the texts are of another release and the copy is missing', ['old', undefined]],
])('no text of another release is read if %s', async (_, [texts, copy]) => {
  if (texts) answer(`${TEXTS}?new`, texts);
  if (copy) answer(`${COPY}?new`, copy);
  await expect(read()).rejects.toMatchObject({ name: 'OtherReleaseError' });
});

test('a file that names no release is not read', async () => {
  answers.set(`${TEXTS}?new`, () => Response.json({ documents: [{ id: 'old' }], spellings: [] }));
  await expect(read()).rejects.toThrow();
});

test('a slow file is read, and the copy is not fetched, while bytes arrive', async () => {
  answerInPieces(`${TEXTS}?new`, 2500);
  expect(await read()).toMatchObject({ release: 'new' });
  expect(asked).toEqual([`${TEXTS}?new`]);
});

test('if no more bytes arrive, the copy is read', async () => {
  answerInPieces(`${TEXTS}?new`, 100, 3);
  answer(`${COPY}?new`, 'new');
  expect(await read()).toMatchObject({ release: 'new' });
  expect(asked).toEqual([`${TEXTS}?new`, `${COPY}?new`]);
});

test('without a release of its own, as in development, the texts of any release are read', async () => {
  vi.stubEnv('SEARCH_RELEASE', undefined);
  answer(TEXTS, 'old');
  expect(await read()).toMatchObject({ release: 'old' });
});
