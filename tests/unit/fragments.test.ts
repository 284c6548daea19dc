import { describe, expect, test } from 'vitest';
import { listContents } from '../../src/archive/contents.ts';
import { toFragmentName, toShortFragmentName } from '../../src/archive/fragments.ts';
import type { Section } from '../../src/text/model.ts';

function makeSection(id: string, heading: string | undefined, sections: Section[] = []): Section {
  return { id, heading, level: 2, passages: [], sections, sourceLines: undefined, line: 1 };
}

const SECTIONS = [
  makeSection('opening', undefined),
  makeSection('part', 'Part 1', [makeSection('privacy', 'Privacy:')]),
];

test('the contents list has the nesting of the sections, names the opening and omits the colon of a lead-in', () => {
  expect(listContents(SECTIONS)).toEqual([
    { id: 'opening', name: 'Opening', depth: 0 },
    { id: 'part', name: 'Part 1', depth: 0 },
    { id: 'privacy', name: 'Privacy', depth: 1 },
  ]);
});

describe('the name that readers see of', () => {
  test.each([
    ['p4', 'Paragraph 4'],
    ['privacy', 'Section “Privacy”'],
    ['opening', 'Section “Opening”'],
    ['retired-section', 'Section retired-section'],
  ])('%s is %s', (id, name) => {
    expect(toFragmentName({ sections: SECTIONS }, id)).toBe(name);
  });

  test.each([
    ['title', 'Title'],
    ['p4', 'Paragraph 4'],
    ['privacy', 'Section privacy'],
  ])('%s is %s beside its words', (id, name) => {
    expect(toShortFragmentName(id)).toBe(name);
  });
});
