import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { drawCard } from '../../src/archive/card/draw-card.ts';
import { renderCard } from '../../src/archive/card/render-card.ts';
import { CARD_HEIGHT, CARD_WIDTH } from '../../src/archive/card/size.ts';
import { drawText, hasCharacters, measureText, readTypeface } from '../../src/archive/card/typeface.ts';
import { PUBLICATIONS, readArchiveDocument, readArchiveDocuments } from './cited-documents.ts';

const LIMIT_BYTES = 100_000;
const TYPEFACES = { regular: readTypeface(400), bold: readTypeface(600) };

function withTitle(shortTitle: string) {
  const document = readArchiveDocument('rok-2000');
  return { ...document, frontMatter: { ...document.frontMatter, shortTitle } };
}

describe.each(readArchiveDocuments())('the card of $id', (document) => {
  test('is a PNG of the size that link previews want, and light', async () => {
    const png = Buffer.from(await renderCard(document, PUBLICATIONS.unpublished));
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([CARD_WIDTH, CARD_HEIGHT]);
    expect(png.byteLength).toBeLessThan(LIMIT_BYTES);
  });

  test('has the same bytes each time and needs no font to be drawn', async () => {
    const [first, second] = [
      await renderCard(document, PUBLICATIONS.unpublished),
      await renderCard(document, PUBLICATIONS.published),
    ].map((png) => createHash('sha256').update(png).digest('hex'));
    expect(first).toBe(second);
    const svg = drawCard(document, PUBLICATIONS.unpublished, TYPEFACES);
    expect(svg).not.toMatch(/<text|font|NaN|href/);
  });
});

test('every character of the five texts’ cards is in the typeface', () => {
  for (const { frontMatter } of readArchiveDocuments()) {
    expect(hasCharacters(TYPEFACES.bold, frontMatter.shortTitle)).toBe(true);
    expect(hasCharacters(TYPEFACES.regular, frontMatter.publisher)).toBe(true);
  }
});

test('a title that the typeface cannot print gives way to the id', () => {
  const draw = (title: string) => drawCard(withTitle(title), PUBLICATIONS.unpublished, TYPEFACES);
  expect(draw('日韓IT協力イニシアティブ')).toBe(draw('rok-2000'));
  expect(draw('Žižka')).not.toBe(draw('rok-2000'));
});

test('a long title is cut off after three lines', () => {
  const draw = (title: string) => drawCard(withTitle(title), PUBLICATIONS.unpublished, TYPEFACES);
  expect(draw('Cooperation '.repeat(60).trim())).toBe(draw('Cooperation '.repeat(90).trim()));
});

test('a text is as wide as its letters', () => {
  expect(measureText(TYPEFACES.bold, '', 72)).toBe(0);
  expect(measureText(TYPEFACES.bold, 'mm', 72)).toBeCloseTo(2 * measureText(TYPEFACES.bold, 'm', 72));
});

test('letters from two files of the typeface stand one after the other', () => {
  const { bold } = TYPEFACES;
  const afterBoth = 100 + measureText(bold, 'aŽ', 72);
  expect(drawText(bold, 'aŽb', 100, 200, 72).endsWith(drawText(bold, 'b', afterBoth, 200, 72))).toBe(true);
});
