import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { askEditor } from '../../scripts/import/ask-editor.ts';

const QUESTIONS = {
  proposals: [
    { rule: 'leave out: Menu.', count: 2, examples: [] },
    { rule: 'make a heading', count: 1, examples: [] },
  ],
  asked: [
    { name: 'dated' as const, question: 'Date of the text', value: undefined },
    { name: 'publisher' as const, question: 'Who published it first', value: 'Unknown publisher' },
  ],
};

/** @param lines the answers. After the last one, the terminal closes */
async function answer(...lines: string[]) {
  const [input, output] = [new PassThrough(), new PassThrough()];
  let shown = '';
  const waiting = [...lines];
  output.on('data', (part: Buffer) => {
    shown += part.toString();
    if (!shown.endsWith(': ')) return;
    const line = waiting.shift();
    if (line === undefined) input.end();
    else input.write(`${line}\n`);
  });
  const decided = askEditor(QUESTIONS, { input, output });
  return { decided: await decided.catch((error: unknown) => String(error)), shown };
}

test('Enter takes every proposal, and keeps what is in brackets', async () => {
  const { decided, shown } = await answer('', '', '');
  expect(decided).toEqual({ refused: [], answers: {} });
  expect(shown).toContain('Who published it first [Unknown publisher]: ');
  expect(shown).toContain('Date of the text [write it later]: ');
});

test('numbers refuse proposals, and answers become facts', async () => {
  const { decided } = await answer('2, 1', '2001-02', 'An Office');
  expect(decided).toEqual({
    refused: ['make a heading', 'leave out: Menu.'],
    answers: { dated: '2001-02', publisher: 'An Office' },
  });
});

test.each(['3', '0', 'no', '1,x', '-1'])('%s is no proposal, so the question comes again', async (wrong) => {
  const { decided, shown } = await answer(wrong, '1', '', '');
  expect(decided).toEqual({ refused: ['leave out: Menu.'], answers: {} });
  expect(shown).toContain('Write numbers from 1 to 2.');
});

test('an answer that cannot be read is asked again', async () => {
  const { decided, shown } = await answer('', 'yesterday', '2001', '');
  expect(decided).toEqual({ refused: [], answers: { dated: '2001' } });
  expect(shown).toContain('"yesterday" is not a date');
});

test.each([
  ['q', ['q']],
  ['the end of the input at the first question', []],
  ['the end of the input at a fact', ['1', '2001']],
])('%s stops the import', async (_, lines) => {
  expect((await answer(...lines)).decided).toMatch(/Nothing was written\.$/u);
});
