import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { encodePng } from '../../src/archive/card/encode-png.ts';

/** @returns the chunks of a PNG by their type */
function readChunks(png: Buffer): Map<string, Buffer> {
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at);
    chunks.set(png.toString('latin1', at + 4, at + 8), png.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  return chunks;
}

test('a picture of few colours keeps every pixel', () => {
  const [width, height] = [7, 5];
  const pixels = Uint8Array.from({ length: width * height * 4 }, (_, index) =>
    index % 4 === 3 ? 255 : (Math.floor(index / 4) * 7 + (index % 4)) % 200,
  );
  const chunks = readChunks(Buffer.from(encodePng(pixels, width, height) ?? []));
  const [palette, rows] = [chunks.get('PLTE'), inflateSync(chunks.get('IDAT') ?? Buffer.alloc(0))];
  expect([chunks.get('IHDR')?.readUInt32BE(0), chunks.get('IHDR')?.readUInt32BE(4)]).toEqual([width, height]);
  for (let row = 0; row < height; row += 1)
    for (let column = 0; column < width; column += 1) {
      const number = rows[row * (width + 1) + 1 + column] ?? -1;
      const at = (row * width + column) * 4;
      expect([...(palette?.subarray(number * 3, number * 3 + 3) ?? [])]).toEqual([
        ...pixels.subarray(at, at + 3),
      ]);
    }
});

test('a picture of more than 256 colours is left to the other encoder', () => {
  const pixels = Uint8Array.from({ length: 300 * 4 }, (_, index) =>
    index % 4 === 0 ? index / 4 : index % 4 === 1 ? index >> 6 : 255,
  );
  expect(encodePng(pixels, 300, 1)).toBeUndefined();
});
