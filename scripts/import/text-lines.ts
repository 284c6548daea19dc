import type { PhrasingContent } from 'mdast';
import { HeadingLevels, isHeadingLine } from './heading-lines.ts';
import type { Rules } from './rules.ts';
import { joinLists, type ImportBlock } from './tree.ts';

/** A line of a text, and whether it begins a paragraph for a reason that its words do not show. */
export interface TextLine {
  text: string;
  /** Whether a paragraph begins with it, or must not begin; undefined if its words decide. */
  begins?: boolean | undefined;
  /** The depth of the heading that it is, by the size of its letters. */
  headingDepth?: number | undefined;
  /** Why it is not part of the text. */
  leftOut?: string | undefined;
}

/** Signs with which items of printed lists begin. */
const BULLET = /^[-*+•–▪●◦○■□→・‣⁃∙·o](?:[ \t\u00a0]+)(?=\S)/u;
const MARKER =
  /^(?:\(?[a-z]{1,4}\)|\([0-9]{1,3}\)|[0-9]{1,3}[.)]|[IVXivx]{1,5}\.|[①-⑳]|（[一二三四五六七八九十]+）|[一二三四五六七八九十]+、)\s*/u;
/** Scripts that put no space between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー、。，．・「」『』（）：；！？]/u;
const HYPHEN_END = /\p{Ll}[-\u2010]$/u;
const LONGEST_WRAPPED = 140;

/** @returns the blocks of a text in lines: paragraphs, items of lists, and lines that look like headings. */
export function readLines(lines: readonly string[], rules: Rules): ImportBlock[] {
  return readTextLines(
    lines.map((text) => ({ text })),
    rules,
  );
}

/** @returns the blocks of lines that may say more than their words. */
export function readTextLines(lines: readonly TextLine[], rules: Rules): ImportBlock[] {
  const width = findWidth(lines);
  const levels = new HeadingLevels();
  const paragraphs: TextLine[][] = [];
  let before: TextLine | undefined;
  let open: TextLine[] | undefined;
  for (const line of lines) {
    if (line.text.trim() === '') {
      before = undefined;
      continue;
    }
    // A running head may stand within a paragraph, which goes on after it.
    if (line.leftOut !== undefined) {
      paragraphs.push([line]);
      continue;
    }
    if (before !== undefined && open !== undefined && !beginsParagraph(line, before, width)) open.push(line);
    else {
      open = [line];
      paragraphs.push(open);
    }
    before = line;
  }
  return joinLists(paragraphs.map((paragraph) => toBlock(paragraph, levels, rules)));
}

/** @returns the length of a full line; Infinity if each line is a paragraph, because no line end divides one */
function findWidth(lines: readonly TextLine[]): number {
  const lengths = lines
    .map(({ text }) => text.trimEnd().length)
    .filter((length) => length > 0)
    .toSorted((a, b) => a - b);
  const long = lengths[Math.floor(lengths.length * 0.9)] ?? 0;
  return long > LONGEST_WRAPPED || lengths.length < 2 ? Infinity : long;
}

function beginsParagraph(line: TextLine, before: TextLine, width: number): boolean {
  if (line.begins !== undefined) return line.begins;
  if (width === Infinity || line.headingDepth !== before.headingDepth) return true;
  const words = line.text.trim();
  if (BULLET.test(words) || MARKER.test(words)) return true;
  if (isHeadingLine(before.text.trim()) !== undefined || isHeadingLine(words) !== undefined) return true;
  if (
    toIndent(line.text) > toIndent(before.text) + 1 &&
    !BULLET.test(before.text.trim()) &&
    !MARKER.test(before.text.trim())
  )
    return true;
  // A line that had room for the next word was ended on purpose.
  const [firstWord = ''] = words.split(/\s/u, 1);
  const room = UNSPACED.test(words.slice(0, 1)) ? 2 : Math.min(firstWord.length, 15);
  return before.text.trimEnd().length + room + 1 < width * 0.85;
}

function toIndent(text: string): number {
  return text.length - text.trimStart().length;
}

function toBlock(lines: readonly TextLine[], levels: HeadingLevels, rules: Rules): ImportBlock {
  const [first] = lines;
  const leftOut = first?.leftOut;
  const text = joinLines(
    lines.map((line) => line.text.trim()),
    rules,
  );
  const children: PhrasingContent[] = [{ type: 'text', value: text }];
  if (leftOut !== undefined) return { node: { type: 'paragraph', children }, leftOut };
  const kind = isHeadingLine(text);
  const depth =
    first?.headingDepth ?? (kind !== undefined && lines.length <= 2 ? levels.getDepth(kind) : undefined);
  if (depth !== undefined && rules.take('make a heading', text))
    return { node: { type: 'heading', depth: Math.min(6, depth) as 2, children } };
  const sign = BULLET.exec(text)?.[0];
  // The lines of a box begin and end with the same sign.
  const bullet = sign !== undefined && text.endsWith(sign.trim()) ? undefined : sign;
  const isItem = bullet !== undefined || /^\([a-z0-9]{1,4}\)\s/u.test(text);
  if (!isItem) return { node: { type: 'paragraph', children } };
  const words: PhrasingContent[] = [{ type: 'text', value: text.slice(bullet?.length ?? 0) }];
  return {
    node: {
      type: 'list',
      spread: false,
      children: [{ type: 'listItem', spread: false, children: [{ type: 'paragraph', children: words }] }],
    },
  };
}

/** Joins the lines of a paragraph: with a space, or without one in scripts that have none between words. */
function joinLines(lines: readonly string[], rules: Rules): string {
  return lines.reduce((text, line) => {
    if (text === '') return line;
    const last = text.at(-1) ?? '';
    const next = line.at(0) ?? '';
    if (
      UNSPACED.test(last) &&
      UNSPACED.test(next) &&
      rules.take('join lines without a space', `${text.slice(-6)}${line.slice(0, 6)}`)
    )
      return text + line;
    if (HYPHEN_END.test(text) && /^\p{Ll}/u.test(line)) {
      const [end = ''] = /\S+$/u.exec(text) ?? [];
      const [start = ''] = /^\S+/u.exec(line) ?? [];
      if (rules.take('join a word that a hyphen divides', `${end} ${start}`)) return text.slice(0, -1) + line;
    }
    return `${text} ${line}`;
  }, '');
}
