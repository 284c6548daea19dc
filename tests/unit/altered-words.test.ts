import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readDocument } from '../../src/text/read-document.ts';
import { takeSample } from '../long-run.ts';
import { CONTENT, getSource } from './archive-texts.ts';
import { locateWords } from './written-words.ts';

function read(name: string, text: string) {
  return readDocument({
    file: `content/documents/${name}`,
    bytes: new TextEncoder().encode(text),
    getSource,
    getFigure: (figure) => readFileSync(join(CONTENT, 'figures', figure)),
  });
}

function findProblem(name: string, text: string) {
  const { document, problems } = read(name, text);
  expect(document).toBeUndefined();
  return problems.find(({ message }) => message.startsWith('the words differ from the source'));
}

function isSignature(text: string, at: number): boolean {
  return text.slice(text.lastIndexOf('\n\n', at), text.indexOf('\n\n', at)).includes('.signature}');
}

describe.each(readdirSync(join(CONTENT, 'documents')))('%s', (name) => {
  const text = readFileSync(join(CONTENT, 'documents', name), 'utf8');
  const words = locateWords(text);
  const places = words.map((place, index) => ({ ...place, index }));
  // A letter next to the sign of a link or of emphasis may change the meaning of the sign.
  const plain = places.filter(({ start, end }) => !/[*[\]]/u.test(text.slice(start, end)));
  const sample = takeSample(plain, 11);

  test('has no problem if nothing changed', () => {
    expect(read(name, text).problems).toEqual([]);
    expect(sample.length).toBeGreaterThan(1);
  });

  test('a changed word is reported with its line', () => {
    for (const { start, end, line } of sample) {
      const problem = findProblem(
        name,
        `${text.slice(0, start)}x${text.slice(start, end)}${text.slice(end)}`,
      );
      expect(problem?.line).toBe(line);
      expect(problem?.message).toContain(`"x${text.slice(start, end)}`);
    }
  });

  test('a missing word is reported', () => {
    for (const { start, end, index } of sample) {
      const twice = text.slice(start, end) === text.slice(words[index + 1]?.start, words[index + 1]?.end);
      if (!twice)
        expect(findProblem(name, text.slice(0, start) + text.slice(end))?.message).toContain(
          'content/sources/',
        );
    }
  });

  test('two swapped words are reported', () => {
    for (const { start, end, line, index } of sample) {
      const next = words[index + 1];
      const [first, second] = [text.slice(start, end), text.slice(next?.start, next?.end)];
      if (!next || next.line !== line || first === second || /[*[\]]/u.test(second)) continue;
      const swapped =
        text.slice(0, start) + second + text.slice(end, next.start) + first + text.slice(next.end);
      const problem = findProblem(name, swapped);
      // Two columns are read together, so the fault may be reported at a line of the other one.
      if (isSignature(text, start)) expect(problem).toBeDefined();
      else expect(problem?.line).toBe(line);
    }
  });

  test('a changed letter case, quotation mark or full stop is reported', () => {
    const changes: [RegExp, string][] = [
      [/\p{Lu}(?=\p{L})/u, 'x'],
      [/"|“|„/u, '«'],
      [/[.。] (?=\{#p)/u, ' '],
      [/’|'/u, '`'],
    ];
    const body = text.indexOf('\n---\n') + 5;
    const changed = changes
      .map(([pattern, replacement]) => text.slice(0, body) + text.slice(body).replace(pattern, replacement))
      .filter((altered) => altered !== text);
    expect(changed.length).toBeGreaterThan(1);
    for (const altered of changed) expect(findProblem(name, altered)).toBeDefined();
  });
});
