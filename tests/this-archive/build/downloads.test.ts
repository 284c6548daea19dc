import { expect, test } from 'vitest';
import { readBuilt } from '../../build/built-site.ts';

test('the files to download have 143 passages and 42 events, 5 of them with a known day', () => {
  const countLines = (path: string, line: RegExp) => [...readBuilt(path).matchAll(line)].length;
  expect(countLines('archive.jsonl', /^\{/gmu)).toBe(143);
  expect(countLines('events.csv', /\r\n/gu)).toBe(1 + 42);
  expect(countLines('events.ics', /^BEGIN:VEVENT\r$/gmu)).toBe(5);
});

test('no field of the tables begins like a formula, so the tables have all words as they are', () => {
  for (const path of ['archive.csv', 'events.csv'])
    expect(readBuilt(path)).not.toMatch(/(?:^|,)"?'[=+\-@]/mu);
});
