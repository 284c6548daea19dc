import { documentPage as words } from '../interface/document-page.ts';
import type { TextDocument } from '../text/model.ts';
import { findLines, listRange } from '../text/source.ts';

/** Words of a source that are not part of the text. */
export interface ShownOmission {
  /** The first line of the source that has them. */
  line: number;
  /** All lines, in words: `Line 7`, `12 lines, from 7 to 301`. */
  place: string;
  /** The words; for several lines, the words of the first. */
  words: string;
  reason: string;
}

/** @returns what front matter leaves out, in its order. A rule or range is one entry with all its lines. */
export function listOmissions({
  frontMatter,
  source,
}: Pick<TextDocument, 'frontMatter' | 'source'>): ShownOmission[] {
  const lines = source.lines.map(({ text }) => text);
  return frontMatter.omitted.map((omission) => {
    if ('words' in omission)
      return { ...omission, line: Number(omission.line), place: words.line(omission.line) };
    const found = 'lines' in omission ? listRange(omission.lines) : findLines({ lines }, omission.every);
    const [line = 1] = found;
    const place =
      found.length === 1
        ? words.line(String(line))
        : words.severalLines(found.length, line, found.at(-1) ?? line);
    return { line, place, words: lines[line - 1]?.trim() ?? '', reason: omission.reason };
  });
}
