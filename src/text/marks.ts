import type { PhrasingContent } from 'mdast';

/** The mark at the end of a heading or passage: `{#p3 .pull-quote}`. */
export interface Mark {
  /** The id without `#`; undefined if the mark has only roles. */
  id: string | undefined;
  /** The roles without their dots. */
  roles: string[];
  /** The offset of its `{` in the Markdown. */
  offset: number;
}

const MARK_AT_END = /\s*\{(?:#([^\s{}]*))?((?:\s*\.[^\s.{}]+)*)\s*\}$/u;
const MARK_ANYWHERE = /\{[#.][^{}\n]*\}/u;

/**
 * Removes the mark from the end of a heading or passage.
 *
 * @param children its inline content, which is not changed
 * @returns the content without the mark, and the mark if there is one
 */
export function takeMark(children: readonly PhrasingContent[]): {
  children: PhrasingContent[];
  mark: Mark | undefined;
} {
  const last = children.at(-1);
  const found = last?.type === 'text' ? MARK_AT_END.exec(last.value) : null;
  if (last?.type !== 'text' || !found || (found[1] === undefined && found[2] === '')) {
    return { children: [...children], mark: undefined };
  }
  const value = last.value.slice(0, found.index);
  const roles = (found[2] ?? '')
    .split('.')
    .map((role) => role.trim())
    .filter((role) => role !== '');
  const written = found[0].trimStart().length;
  return {
    children: [...children.slice(0, -1), ...(value === '' ? [] : [{ ...last, value }])],
    mark: { id: found[1], roles, offset: (last.position?.end.offset ?? 0) - written },
  };
}

/** @returns a mark in the middle of the words, which has no effect; undefined if there is none. */
export function findStrayMark(text: string): string | undefined {
  return MARK_ANYWHERE.exec(text)?.[0];
}
