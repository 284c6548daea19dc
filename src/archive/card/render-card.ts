import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import type { NatureKind } from '../../schemas/authorities.ts';
import type { Publication } from '../addresses.ts';
import type { ArchiveDocument } from '../documents.ts';
import { drawCard, drawKindCard, type Typefaces } from './draw-card.ts';
import { encodePng } from './encode-png.ts';
import { readTypeface } from './typeface.ts';

let readiness: Promise<Typefaces> | undefined;

/** @returns the picture of a document as PNG; the same document always gives the same bytes */
export async function renderCard(
  document: ArchiveDocument,
  publication: Publication,
): Promise<Uint8Array<ArrayBuffer>> {
  return render(drawCard(document, publication, await getTypefaces()));
}

/** @returns the picture of a kind of text as PNG */
export async function renderKindCard(
  nature: NatureKind,
  publication: Publication,
): Promise<Uint8Array<ArrayBuffer>> {
  return render(drawKindCard(nature, publication, await getTypefaces()));
}

/** Prepared once, because it takes long. */
function getTypefaces(): Promise<Typefaces> {
  return (readiness ??= prepare());
}

/**
 * Renders outlines with WebAssembly, which works the same on every machine. So the same picture always has the same
 * bytes.
 */
function render(svg: string): Uint8Array<ArrayBuffer> {
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
