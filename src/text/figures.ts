import type { FrontMatter } from '../schemas/front-matter.ts';
import type { WrittenFigure } from './body.ts';
import type { FileBytes } from './decode.ts';
import { toSha256 } from './hash.ts';
import type { Figure } from './model.ts';
import { faults, type Fault } from './problems.ts';

/** A fault of a figure, and its place: a line of the text, or the position of an entry under `figures`. */
export type FigureFault = { fault: Fault } & ({ line: number } | { index: number });

/**
 * Checks the pictures of a text: front matter has each of them, and its file is there with the bytes as received.
 *
 * @param getFigure reads a file of content/figures/
 */
export function readFigures(
  written: readonly WrittenFigure[],
  { figures: declared = [] }: Pick<FrontMatter, 'figures'>,
  getFigure: (file: string) => FileBytes,
): { figures: Figure[]; faults: FigureFault[] } {
  const found: FigureFault[] = [];
  const figures = declared.flatMap(({ file, sha256 }, index): Figure[] => {
    const bytes = getFigure(file);
    const use = written.find((figure) => figure.file === file);
    if (use === undefined) found.push({ index, fault: faults.figureUnused(file) });
    if (!(bytes instanceof Uint8Array)) {
      found.push({ index, fault: bytes ?? faults.figureMissing(file) });
      return [];
    }
    const actual = toSha256(bytes);
    if (actual !== sha256) found.push({ index, fault: faults.figureChanged(file, actual) });
    return [{ file, alternative: use?.alternative ?? '', sha256, ...readSize(bytes), getBytes: () => bytes }];
  });
  const unknown = written.filter(({ file }) => !declared.some((figure) => figure.file === file));
  found.push(...unknown.map(({ file, line }) => ({ line, fault: faults.figureNotDeclared(file) })));
  return { figures, faults: found };
}

/** @returns the size in pixels of a PNG file (https://www.w3.org/TR/png-3/) or JPEG file; undefined for others */
function readSize(bytes: Uint8Array): Pick<Figure, 'width' | 'height'> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.byteLength > 24 && view.getUint32(0) === 0x89504e47)
    return { width: view.getUint32(16), height: view.getUint32(20) };
  if (bytes.byteLength < 4 || view.getUint16(0) !== 0xffd8) return { width: undefined, height: undefined };
  // A JPEG file is a list of segments. The size is in a frame. The markers of frames are SOF0 to SOF15, except three.
  let at = 2;
  while (at + 9 < bytes.byteLength) {
    const marker = view.getUint16(at);
    const isFrame = marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker);
    if (isFrame) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    at += 2 + view.getUint16(at + 2);
  }
  return { width: undefined, height: undefined };
}
