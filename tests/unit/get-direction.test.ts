import { expect, test } from 'vitest';
import { getDirection } from '../../src/words/get-direction.ts';

test.each([
  ['b. تبادل المعلومات', 'rtl'],
  ['(Port Data) نظام المعلومات المشترك', 'rtl'],
  ['The file names موانئ here.', 'ltr'],
  ['2001', 'ltr'],
] as const)('%s goes %s', (words, direction) => {
  expect(getDirection(words)).toBe(direction);
});
