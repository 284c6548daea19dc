import { describe, expect, test } from 'vitest';
import { faults, formatProblem, toProblem, type Fault } from '../../src/text/problems.ts';
import { readYaml } from '../../src/text/yaml.ts';

const ALL = Object.entries(faults) as unknown as [string, (...details: unknown[]) => Fault][];

/** Details that are lists or that select a wording. All other details appear in the message unchanged. */
const OTHER: Record<string, unknown> = {
  'forbiddenCharacter.2': 1,
  'unknownRole.2': ['caption'],
  'unknownComponent.1': ['ConnectedSpellings'],
};

/** @returns a unique value for each detail of a kind of problem. */
function toDetails(kind: string, { length }: { length: number }): unknown[] {
  return Array.from({ length }, (_, index) => OTHER[`${kind}.${index}`] ?? `the ${index}th detail`);
}

describe('every message', () => {
  test.each(ALL)('%s explains the fault and the remedy in words', (kind, toFault) => {
    const { message, remedy } = toFault(...toDetails(kind, toFault));
    expect(message).toMatch(/^\S+(?: \S+){2,}$/u);
    expect(message).not.toMatch(/\.$/u);
    expect(remedy).toMatch(/^\S+(?: \S+){2,}$/u);
  });

  test.each(ALL)('%s contains each given detail', (kind, toFault) => {
    const details = toDetails(kind, toFault).filter((_, index) => !(`${kind}.${index}` in OTHER));
    const { message, remedy } = toFault(...toDetails(kind, toFault));
    for (const detail of details) expect(message + remedy).toContain(detail);
  });
});

describe('a message fits its number', () => {
  test.each<[string, () => Fault, string, string]>([
    ['a character on one line', () => faults.forbiddenCharacter('U+200B', 'x', 1), '(x)', 'Remove it'],
    [
      'a character on two lines',
      () => faults.forbiddenCharacter('U+200B', 'x', 2),
      ', on 2 lines',
      'Remove it',
    ],
    ['words that do not occur', () => faults.correctionWords('w', 'p1', 0), 'is not in p1', 'has them'],
    [
      'words that occur twice',
      () => faults.correctionWords('w', 'p1', 2),
      '2 times',
      'words from before or after it',
    ],
    [
      'the role of a passage',
      () => faults.unknownRole('passage', 'x', ['a', 'b']),
      'role of a passage',
      'a, b',
    ],
    ['the role of a heading', () => faults.unknownRole('heading', 'x', ['a']), 'role of a heading', 'of: a'],
    ['the id of a passage', () => faults.wrongId('passage', 'x'), 'id of a passage', 'p7'],
    ['the id of a heading', () => faults.wrongId('heading', 'x'), 'id of a heading', 'lower-case letters'],
  ])('%s', (_, toFault, inMessage, inRemedy) => {
    const { message, remedy } = toFault();
    expect(message).toContain(inMessage);
    expect(remedy).toContain(inRemedy);
  });

  test('a fault on one line has no number of lines', () => {
    expect(faults.forbiddenCharacter('U+200B', 'x', 1).message).toMatch(/\(x\)$/u);
  });
});

test('a problem is reported on one line, with the line number of the file if it is known', () => {
  const fault = { message: 'this is wrong', remedy: 'Mend it.' };
  expect(toProblem('a.md', 3, fault)).toEqual({ file: 'a.md', line: 3, ...fault });
  expect(formatProblem(toProblem('a.md', 3, fault))).toBe('a.md:3: this is wrong. Mend it.');
  expect(formatProblem(toProblem('a.md', 0, fault))).toBe('a.md: this is wrong. Mend it.');
});

test('a release of many texts is one line, and not deep', () => {
  const ids = Array.from({ length: 50 }, (_, index) => `text-${index}: 3`).join(', ');
  expect(readYaml('content/releases.yaml', `- date: "2027-01-10"\n  ids: { ${ids} }\n`).problems).toEqual([]);
});
