import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import opentype, { type Command, type Font } from 'opentype.js';

/**
 * One weight of Source Serif 4 (SIL Open Font License 1.1), in several files. With fonts of the system, the picture
 * would have other bytes on each machine.
 */
export interface Typeface {
  fonts: readonly Font[];
}

/** @returns a weight, read from its package. */
export function readTypeface(weight: 400 | 600): Typeface {
  // The build moves this module, so the path of the package is found from the project's folder.
  const { resolve } = createRequire(join(process.cwd(), 'package.json'));
  return {
    fonts: ['latin', 'latin-ext'].map((part) => {
      const file = resolve(`@fontsource/source-serif-4/files/source-serif-4-${part}-${weight}-normal.woff`);
      return opentype.parse(new Uint8Array(readFileSync(file)).buffer);
    }),
  };
}

/** @returns whether the typeface has every character of the text. */
export function hasCharacters({ fonts }: Typeface, text: string): boolean {
  return Array.from(text).every((character) => fonts.some((font) => font.charToGlyphIndex(character) > 0));
}

/** @returns the width of a text in pixels. */
export function measureText(typeface: Typeface, text: string, size: number): number {
  return toRuns(typeface, text).reduce((sum, { font, run }) => sum + font.getAdvanceWidth(run, size), 0);
}

/** @returns the outlines of a text as the `d` of an SVG path; `y` is the baseline. */
export function drawText(typeface: Typeface, text: string, x: number, y: number, size: number): string {
  // Cards share lines, such as the name of the archive. Drawing is slow, so each line is drawn once and kept.
  const key = [text, x, y, size].join(' ');
  const drawn = drawnLines.get(typeface) ?? new Map<string, string>();
  drawnLines.set(typeface, drawn);
  const outline = drawn.get(key) ?? drawRuns(typeface, text, x, y, size);
  if (drawn.size < MOST_DRAWN) drawn.set(key, outline);
  return outline;
}

const MOST_DRAWN = 500;
const drawnLines = new WeakMap<Typeface, Map<string, string>>();

function drawRuns(typeface: Typeface, text: string, x: number, y: number, size: number): string {
  let left = x;
  return toRuns(typeface, text)
    .map(({ font, run }) => {
      const outline = toPathData(font.getPath(run, left, y, size).commands);
      left += font.getAdvanceWidth(run, size);
      return outline;
    })
    .join('');
}

/** This replaces `toPathData` of opentype.js 2.0.0, which writes NaN for some coordinates. */
function toPathData(commands: Command[]): string {
  return commands
    .map(({ type, x1, y1, x2, y2, x, y }) => {
      const points = [x1, y1, x2, y2, x, y].filter((value) => value !== undefined);
      return type + points.map((value) => Math.round(value * 100) / 100).join(' ');
    })
    .join('');
}

/** Splits a text into pieces, each with characters of one file of the typeface. */
function toRuns({ fonts }: Typeface, text: string): { font: Font; run: string }[] {
  const runs: { font: Font; run: string }[] = [];
  for (const character of text) {
    const font = fonts.find((candidate) => candidate.charToGlyphIndex(character) > 0) ?? fonts[0];
    if (font === undefined) throw new Error('A typeface needs at least one font.');
    const last = runs.at(-1);
    if (last?.font === font) last.run += character;
    else runs.push({ font, run: character });
  }
  return runs;
}
