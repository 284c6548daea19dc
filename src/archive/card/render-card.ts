import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import type { Publication } from '../addresses.ts';
import type { ArchiveDocument } from '../documents.ts';
import { drawCard, type Typefaces } from './draw-card.ts';
import { encodePng } from './encode-png.ts';
import { readTypeface } from './typeface.ts';

let readiness: Promise<Typefaces> | undefined;

/**
 * Renders outlines with WebAssembly, which works the same on every machine. So the same document always gives the same
 * bytes.
 *
 * @returns the picture of a document as PNG
 */
export async function renderCard(
  document: ArchiveDocument,
  publication: Publication,
): Promise<Uint8Array<ArrayBuffer>> {
  readiness ??= prepare();
  const svg = drawCard(document, publication, await readiness);
  const resvg = new Resvg(svg, { font: { loadSystemFonts: false } });
  try {
    const image = resvg.render();
    try {
      return encodePng(image.pixels, image.width, image.height) ?? new Uint8Array(image.asPng());
    } finally {
      image.free();
    }
  } finally {
    resvg.free();
  }
}

async function prepare(): Promise<Typefaces> {
  const { resolve } = createRequire(join(process.cwd(), 'package.json'));
  await initWasm(readFileSync(resolve('@resvg/resvg-wasm/index_bg.wasm')));
  return { regular: readTypeface(400), bold: readTypeface(600) };
}
