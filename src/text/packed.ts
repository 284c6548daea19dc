import { deserialize, serialize } from 'node:v8';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { renderCopy } from './html.ts';
import type { SourceLine, TextDocument } from './model.ts';

/** A fast level, because a build packs every text. */
const LEVEL = 1;

/**
 * Compresses data in memory. It then needs a quarter of the bytes.
 *
 * @param value plain data, without functions
 * @returns a function that returns an equal value. It unpacks the data each time
 */
export function pack<Value>(value: Value): () => Value {
  // Without a copy, the rest of the compressor's memory would be kept with it.
  const packed = new Uint8Array(deflateRawSync(serialize(value), { level: LEVEL }));
  return () => deserialize(inflateRawSync(packed)) as Value;
}

/** The largest parts of a document. Few pages read each of them. */
interface LargeParts {
  html: string;
  markdown: string;
  lines: SourceLine[];
}

/** The parts that were read last. A page of a document reads them several times. */
let last: { unpack: () => LargeParts; parts: LargeParts } | undefined;

/**
 * @returns the same document. It keeps its largest parts compressed, because in a large archive they are half of the
 *   memory of all texts
 */
export function packDocument(document: TextDocument): TextDocument {
  const { html, markdown, source } = document;
  const unpack = pack<LargeParts>({ html, markdown, lines: source.lines });
  const read = () => {
    if (last?.unpack !== unpack) last = { unpack, parts: unpack() };
    return last.parts;
  };
  const packedSource = Object.defineProperty(
    { ...source },
    'lines',
    toGetter(() => read().lines),
  );
  const packed = { ...document, source: packedSource, toCopy: toCopier(() => read().html) };
  Object.defineProperty(
    packed,
    'html',
    toGetter(() => read().html),
  );
  return Object.defineProperty(
    packed,
    'markdown',
    toGetter(() => read().markdown),
  );
}

function toGetter(get: () => unknown): PropertyDescriptor {
  return { get, enumerable: true, configurable: true };
}

function toCopier(readHtml: () => string): TextDocument['toCopy'] {
  return (placement) => renderCopy(readHtml(), placement);
}
