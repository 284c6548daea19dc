import { expect, test } from 'vitest';
import { formatLength } from '../../src/archive/text-length.ts';
import type { Passage, Section } from '../../src/text/model.ts';

function makeSection(heading: string | undefined, texts: string[]): Section {
  const passages = texts.map((text, index) => ({ id: `p${index + 1}`, number: index + 1, text }) as Passage);
  return { id: 'opening', heading, level: 2, passages, sections: [], sourceLines: undefined, line: 1 };
}

test.each([
  ['a text of one word', ['Hello'], 'About 1 minute, 1 paragraph'],
  ['238 words', [Array.from({ length: 238 }, () => 'word').join(' ')], 'About 1 minute, 1 paragraph'],
  [
    'a text with one more word',
    ['one', Array.from({ length: 238 }, () => 'word').join(' ')],
    'About 2 minutes, 2 paragraphs',
  ],
])('the length of %s', (_, texts, expected) => {
  expect(formatLength({ sections: [makeSection(undefined, texts)] })).toBe(expected);
});

test('the words of a script without spaces count', () => {
  const text = '島の住民の多くは、インターネットを通じて船の時刻を調べている。'.repeat(20);
  expect(formatLength({ sections: [makeSection(undefined, [text])] })).toBe('About 2 minutes, 1 paragraph');
});

test('the words of headings count', () => {
  const words = Array.from({ length: 238 }, () => 'word').join(' ');
  expect(formatLength({ sections: [makeSection('Heading', [words])] })).toBe('About 2 minutes, 1 paragraph');
});
