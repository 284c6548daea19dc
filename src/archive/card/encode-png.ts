import { crc32, deflateSync } from 'node:zlib';

const SIGNATURE = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const MOST_COLORS = 256;

/**
 * Writes a picture of few colours as PNG (W3C PNG, third edition): one byte for each pixel, and a list of the
 * colours. Such a file has half the size of one with three bytes for each pixel, and takes a third of the time.
 *
 * @param pixels four bytes a pixel: red, green, blue, and alpha, which must be 255
 * @returns undefined if the picture has more than 256 colours
 */
export function encodePng(
  pixels: Uint8Array,
  width: number,
  height: number,
): Uint8Array<ArrayBuffer> | undefined {
  const numbers = new Map<number, number>();
  const colors: number[] = [];
  // Each row begins with the number of its filter: 0, no filter.
  const rows = new Uint8Array(height * (width + 1));
  const view = new DataView(pixels.buffer, pixels.byteOffset, pixels.byteLength);
  let last = -1;
  let number = 0;
  for (let row = 0, at = 0; row < height; row += 1) {
    for (let column = 1; column <= width; column += 1, at += 4) {
      const color = view.getUint32(at);
      if (color !== last) {
        last = color;
        const known = numbers.get(color);
        number = known ?? colors.length;
        if (known === undefined) {
          numbers.set(color, number);
          colors.push(color);
        }
      }
      rows[row * (width + 1) + column] = number;
    }
  }
  if (colors.length > MOST_COLORS) return undefined;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits for each pixel, and a palette. The zeros choose the only compression and filter, and no interlacing.
  header.set([8, 3, 0, 0, 0], 8);
  const palette = Uint8Array.from(
    colors.flatMap((color) => [color >>> 24, (color >>> 16) & 255, (color >>> 8) & 255]),
  );
  return Uint8Array.from(
    Buffer.concat([
      SIGNATURE,
      toChunk('IHDR', header),
      toChunk('PLTE', palette),
      toChunk('IDAT', deflateSync(rows)),
      toChunk('IEND', new Uint8Array()),
    ]),
  );
}

function toChunk(type: string, data: Uint8Array): Buffer {
  const content = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(content));
  return Buffer.concat([length, content, sum]);
}
