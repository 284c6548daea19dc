import { expect, test } from 'vitest';
import { drawCard } from '../../src/archive/card/draw-card.ts';
import { renderCard } from '../../src/archive/card/render-card.ts';
import { CARD_HEIGHT, CARD_WIDTH } from '../../src/archive/card/size.ts';
import { drawText, measureText, readTypeface } from '../../src/archive/card/typeface.ts';
import { PUBLICATIONS, readArchiveDocument, readArchiveDocuments } from './cited-documents.ts';

const LIMIT_BYTES = 100_000;
const TYPEFACES = { regular: readTypeface(400), bold: readTypeface(600) };

function withTitle(shortTitle: string) {
  const document = readArchiveDocument('ferry-1998');
  return { ...document, frontMatter: { ...document.frontMatter, shortTitle } };
}

test.each(readArchiveDocuments())(
  'the card of $id is a small PNG file with the size of link previews and the same bytes each time',
  async (document) => {
    const [png, again] = [
      Buffer.from(await renderCard(document, PUBLICATIONS.unpublished)),
      Buffer.from(await renderCard(document, PUBLICATIONS.published)),
    ];
    expect(png.equals(again)).toBe(true);
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([CARD_WIDTH, CARD_HEIGHT]);
    expect(png.byteLength).toBeLessThan(LIMIT_BYTES);
  },
);

test.each(readArchiveDocuments())('the card of $id needs no font to be drawn', (document) => {
  const svg = drawCard(document, PUBLICATIONS.unpublished, TYPEFACES);
  expect(svg).not.toMatch(/<text|font|NaN|href/);
});

test('the id replaces a title that the typeface cannot print', () => {
  const draw = (title: string) => drawCard(withTitle(title), PUBLICATIONS.unpublished, TYPEFACES);
  expect(draw('航路に関する共同文書')).toBe(draw('ferry-1998'));
  expect(draw('Žižka')).not.toBe(draw('ferry-1998'));
});

test('a long title is cut off after three lines', () => {
  const draw = (title: string) => drawCard(withTitle(title), PUBLICATIONS.unpublished, TYPEFACES);
  expect(draw('Cooperation '.repeat(60).trim())).toBe(draw('Cooperation '.repeat(90).trim()));
});

test('the width of a text is the sum of the widths of its letters', () => {
  expect(measureText(TYPEFACES.bold, '', 72)).toBe(0);
  expect(measureText(TYPEFACES.bold, 'mm', 72)).toBeCloseTo(2 * measureText(TYPEFACES.bold, 'm', 72));
});

test('letters from two files of the typeface follow one another', () => {
  const { bold } = TYPEFACES;
  const afterBoth = 100 + measureText(bold, 'aŽ', 72);
  expect(drawText(bold, 'aŽb', 100, 200, 72).endsWith(drawText(bold, 'b', afterBoth, 200, 72))).toBe(true);
});
