import type { Command, Font } from 'opentype.js';
import { describe, expect, test } from 'vitest';
import { drawCard, drawKindCard } from '../../src/archive/card/draw-card.ts';
import { renderCard } from '../../src/archive/card/render-card.ts';
import {
  drawText,
  hasCharacters,
  measureText,
  readTypeface,
  type Typeface,
} from '../../src/archive/card/typeface.ts';
import { getSmallArchiveDocument } from './small-texts.ts';

/** A font with the characters of a pattern, each half as wide as high. It returns the words in place of outlines. */
function toFont(characters: RegExp): Font {
  return {
    charToGlyphIndex: (character) => (characters.test(character) ? 1 : 0),
    getAdvanceWidth: (text, size) => (text.length * size) / 2,
    getPath: (text, x, y, size) => ({ commands: [{ type: `[${text}]${size}@` as Command['type'], x, y }] }),
  };
}

const PLAIN: Typeface = { fonts: [toFont(/[ -~·…]/u)] };
const TWO: Typeface = { fonts: [toFont(/[a-z]/u), toFont(/[A-Z]/u)] };
const PUBLICATION = { name: 'An Archive', origin: undefined, base: '/' };

function draw(shortTitle: string, publisher = 'An Office'): string[] {
  const fields = [`shortTitle: '${shortTitle}'`, `publisher: ${publisher}`];
  const document = getSmallArchiveDocument('one {#p1}', { fields });
  const svg = drawCard(document, PUBLICATION, { regular: PLAIN, bold: PLAIN });
  return [...svg.matchAll(/<path d="([^"]*)" fill="([^"]*)"\/>/gu)].map(
    ([, path, fill]) => `${path} ${fill}`,
  );
}

test('a card shows archive, kind of text, title, date and publisher, each in its place', () => {
  const [archive, kind, title, facts, ...others] = draw('Short');
  expect(archive).toBe('[An Archive]34@88 116 #514c44');
  expect(kind).toMatch(/^\[.+ · Report\]34@88 192 #8c2812$/u);
  expect(title).toBe('[Short]72@88 296 #1d1b18');
  expect(facts).toBe('[3 February 2001 · An Office]34@88 556 #514c44');
  expect(others).toEqual([]);
});

test('the card of a kind shows the archive, the standing and the name of the kind', () => {
  const { nature } = getSmallArchiveDocument('one {#p1}');
  const svg = drawKindCard(nature, PUBLICATION, { regular: PLAIN, bold: PLAIN });
  const words = Array.from(svg.matchAll(/d="\[([^\]]*)\]/gu), ([, line]) => line);
  expect(words).toEqual(['An Archive', expect.any(String), nature.name]);
});

test('a card has the size of link previews, a background and an edge', () => {
  const document = getSmallArchiveDocument('one {#p1}');
  const svg = drawCard(document, PUBLICATION, { regular: PLAIN, bold: PLAIN });
  expect(svg).toMatch(
    /^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" width="1200" height="630"><rect width="1200" height="630" fill="#fdfcf9"\/><rect width="24" height="630" fill="#8c2812"\/><path .*<\/svg>$/u,
  );
});

describe('a title', () => {
  // A line is 1024 pixels wide: 28 letters of 36 pixels.
  const listLines = (title: string) =>
    draw(title)
      .slice(2, -1)
      .map((line) => line.replace(/ #.*$/u, ''));

  test.each([
    [
      'that just fits is on one line',
      `${'a'.repeat(20)} ${'b'.repeat(7)}`,
      [`[${'a'.repeat(20)} ${'b'.repeat(7)}]72@88 296`],
    ],
    [
      'that does not fit is on two',
      `${'a'.repeat(20)} ${'b'.repeat(8)}`,
      [`[${'a'.repeat(20)}]72@88 296`, `[${'b'.repeat(8)}]72@88 384`],
    ],
    ['of one word is never broken', 'a'.repeat(40), [`[${'a'.repeat(40)}]72@88 296`]],
    [
      'of three lines is whole',
      ['a', 'b', 'c'].map((letter) => letter.repeat(20)).join(' '),
      ['a', 'b', 'c'].map((letter, index) => `[${letter.repeat(20)}]72@88 ${296 + 88 * index}`),
    ],
    [
      'of four lines is cut off',
      ['a', 'b', 'c', 'd'].map((letter) => letter.repeat(20)).join(' '),
      [`[${'a'.repeat(20)}]72@88 296`, `[${'b'.repeat(20)}]72@88 384`, `[${'c'.repeat(20)}…]72@88 472`],
    ],
    ['that the typeface cannot print is replaced by the id', '日本', ['[small-2001]72@88 296']],
  ])('%s', (_, title, lines) => {
    expect(listLines(title)).toEqual(lines);
  });
});

test('a line that the typeface cannot print is omitted, and a long line is cut off', () => {
  expect(draw('Short', '外務省')).toHaveLength(3);
  const facts = draw('Short', `${'a'.repeat(35)} ${'b'.repeat(30)}`).at(-1);
  expect(facts).toBe(`[3 February 2001 · ${'a'.repeat(35)}…]34@88 556 #514c44`);
});

describe('a typeface of several files', () => {
  test('has each character that one of the files has', () => {
    expect(['aA', 'a', '', 'a1'].map((text) => hasCharacters(TWO, text))).toEqual([true, true, true, false]);
  });

  test('draws each run of characters with the file that has them, and unknown characters with the first file', () => {
    expect(drawText(TWO, 'abCd1', 10, 20, 4)).toBe('[ab]4@10 20[C]4@14 20[d1]4@16 20');
    expect(measureText(TWO, 'abCd1', 4)).toBe(10);
  });

  test('has outlines in hundredths of a pixel, with all points of a letter', () => {
    const commands: Command[] = [
      { type: 'C', x1: 1.004, y1: 2.006, x2: 0, y2: -1, x: 1 / 3, y: 4 },
      { type: 'Z' },
    ];
    const font: Font = { ...toFont(/./u), getPath: () => ({ commands }) };
    expect(drawText({ fonts: [font] }, 'a', 0, 0, 1)).toBe('C1 2.01 0 -1 0.33 4Z');
  });

  test('must have at least one file', () => {
    expect(() => measureText({ fonts: [] }, 'a', 1)).toThrow('A typeface needs at least one font.');
  });
});

describe('the typeface of the cards', () => {
  test('has two weights, each with the letters of European languages', () => {
    const [regular, bold] = [readTypeface(400), readTypeface(600)];
    expect([regular, bold].map((typeface) => hasCharacters(typeface, 'Aé Žł·…'))).toEqual([true, true]);
    expect(hasCharacters(regular, '日')).toBe(false);
    expect(measureText(bold, 'Title', 72)).toBeGreaterThan(measureText(regular, 'Title', 72));
  });

  test('gives a PNG of the right size, with the same bytes each time', async () => {
    const document = getSmallArchiveDocument('one {#p1}');
    const [first, second] = [
      await renderCard(document, PUBLICATION),
      await renderCard(document, PUBLICATION),
    ];
    const png = Buffer.from(first);
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
    expect(png.equals(second)).toBe(true);
    expect(png.byteLength).toBeGreaterThan(5_000);
  });
});
