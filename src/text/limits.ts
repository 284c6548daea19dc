import type { Nodes, Root } from 'mdast';
import { faults, type Fault } from './problems.ts';

/*
 * The time of the Markdown parser grows with the square of the number of some signs in a paragraph, and with the depth
 * of lists. These limits keep it below a second or two for every text. No printed text comes near them.
 */
const LIMIT_BLOCKS = 10_000;
const LIMIT_SIGNS = 500;
const LIMIT_SIGNS_OF_TEXT = 20_000;
const LIMIT_SPACES = 1_000;
const LIMIT_LEVELS = 8;

const NESTED_TOO_DEEPLY = new RegExp(
  `^(?:[ \\t]*(?:>|(?:[-*+]|[0-9]{1,9}[.)])(?=[ \\t]))){${LIMIT_LEVELS + 1}}`,
  'u',
);
/** A table may be in a quotation. */
const BEGINS_ROW = /^[ \t>]*\|/u;
const BELOW_HEADER = /^[ \t>]*\|(?:[ \t]*:?-+:?[ \t]*\|)+[ \t]*$/u;
const SIGNS_IN_CELLS = /[*_~[\]`<&\\]/gu;
const SIGNS = /[*_~[\]`<&|\\]/gu;
const SPACES = new RegExp(`[ \\t]{${LIMIT_SPACES + 1}}`, 'u');
const NESTED = /^[ \t]*(?:>|[-*+][ \t]|[0-9]{1,9}[.)][ \t])/u;
const BEGINS_BLOCK = /^[ \t]*(?:>|#|[-*+][ \t]|[0-9]{1,9}[.)][ \t])/u;

/**
 * @param lines the lines of a file
 * @param first the index of the first line of the Markdown
 * @returns the first line that would make the parser slow or exhaust its stack; undefined if there is none
 */
export function findCostly(
  lines: readonly string[],
  first: number,
): { line: number; fault: Fault } | undefined {
  let blocks = 0;
  let signs = 0;
  let signsOfText = 0;
  let isTable = false;
  /** The indentation of each list that is open. */
  const open: number[] = [];
  for (const [index, line] of lines.entries()) {
    if (index < first) continue;
    const isBlank = line.trim() === '';
    const begins = BEGINS_BLOCK.test(line) || (!isBlank && (lines[index - 1] ?? '').trim() === '');
    if (begins) blocks += 1;
    if (isBlank) isTable = false;
    else if (BELOW_HEADER.test(line) && isHeader(lines.slice(Math.max(first, index - 2), index + 1)))
      isTable = true;
    // The parser reads each row of a table by itself.
    if (isBlank || isTable) signs = 0;
    const count = line.match(SIGNS)?.length ?? 0;
    // In a row, the signs between cells cost little, so only the signs in cells count.
    signs += BEGINS_ROW.test(line) ? (line.match(SIGNS_IN_CELLS)?.length ?? 0) : count;
    signsOfText += count;
    const indent = line.search(/[^ \t]/u);
    while (!isBlank && (open.at(-1) ?? -1) >= indent) open.pop();
    if (NESTED.test(line)) open.push(indent);
    const fault =
      NESTED_TOO_DEEPLY.test(line) || open.length > LIMIT_LEVELS
        ? faults.tooDeep()
        : SPACES.test(line)
          ? faults.tooManySpaces(LIMIT_SPACES)
          : signs > LIMIT_SIGNS
            ? faults.tooManySigns(LIMIT_SIGNS)
            : signsOfText > LIMIT_SIGNS_OF_TEXT
              ? faults.tooManySignsOfText(LIMIT_SIGNS_OF_TEXT)
              : blocks > LIMIT_BLOCKS
                ? faults.tooManyBlocks(LIMIT_BLOCKS)
                : undefined;
    if (fault) return { line: index + 1, fault };
  }
  return undefined;
}

/** @returns whether the last but one of these lines is the header of a table, and the last the line below it */
function isHeader(lines: readonly string[]): boolean {
  const [before = '', header = '', below = ''] = ['', '', ...lines].slice(-3);
  const countBars = (line: string) => line.match(/(?<!\\)\|/gu)?.length ?? 0;
  return /^[ \t>]*$/u.test(before) && BEGINS_ROW.test(header) && countBars(header) === countBars(below);
}

const INLINE: ReadonlySet<string> = new Set(['emphasis', 'strong', 'delete', 'link']);

/**
 * Uses no recursion, because a deep tree could exhaust the stack.
 *
 * @returns the line of the first list, quotation or emphasis that is nested too deeply
 */
export function findDeepLine(root: Root): number | undefined {
  const open: { node: Nodes; inBlocks: number; inWords: number }[] = [
    { node: root, inBlocks: 0, inWords: 0 },
  ];
  for (let next = open.pop(); next; next = open.pop()) {
    const { node } = next;
    const isBlock = node.type === 'list' || node.type === 'blockquote';
    const inBlocks = next.inBlocks + (isBlock ? 1 : 0);
    const inWords = next.inWords + (INLINE.has(node.type) ? 1 : 0);
    if (inBlocks > LIMIT_LEVELS || inWords > LIMIT_LEVELS) return node.position?.start.line ?? 1;
    if ('children' in node) for (const child of node.children) open.push({ node: child, inBlocks, inWords });
  }
  return undefined;
}
