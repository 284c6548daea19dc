import type { PhrasingContent } from 'mdast';

/** The mark at the end of a heading or passage: `{#p3 .pull-quote lang=ja}`. */
export interface Mark {
  /** The id without `#`; undefined if the mark has none. */
  id: string | undefined;
  /** The roles without their dots. */
  roles: string[];
  /** The values of the mark: `lang` and `dir`. */
  values: Record<string, string>;
  /** What it has twice: `.caption` or `lang`. */
  repeated: string[];
  /** The offset of its `{` in the Markdown. */
  offset: number;
}

const MARK = /\{(?:#([^\s{}]*))?((?:\s*\.[^\s.{}]+)*)((?:\s*\b(?:lang|dir)=[^\s{}]*)*)\s*\}/u;
const MARK_AT_END = new RegExp(`\\s*${MARK.source}$`, 'u');
const WHOLE_MARK = new RegExp(`^${MARK.source}$`, 'u');
const MARK_ANYWHERE = /\{(?:[#.]|(?:lang|dir)=)[^{}\n]*\}/u;

/**
 * Removes the mark from the end of a heading or passage.
 *
 * @param children its inline content; it is not modified
 * @returns the content without the mark, and the mark if there is one
 */
export function takeMark(children: readonly PhrasingContent[]): {
  children: PhrasingContent[];
  mark: Mark | undefined;
} {
  const last = children.at(-1);
  const found = last?.type === 'text' ? MARK_AT_END.exec(last.value) : null;
  if (last?.type !== 'text' || !found || isEmpty(found)) return { children: [...children], mark: undefined };
  const value = last.value.slice(0, found.index);
  const written = found[0].trimStart().length;
  return {
    children: [...children.slice(0, -1), ...(value === '' ? [] : [{ ...last, value }])],
    mark: toMark(found, (last.position?.end.offset ?? 0) - written),
  };
}

/**
 * @param text only the mark: `{#p3}`
 * @param offset the offset of its `{` in the Markdown
 * @returns undefined if the text is not one mark
 */
export function readMark(text: string, offset: number): Mark | undefined {
  const found = WHOLE_MARK.exec(text);
  return found === null || isEmpty(found) ? undefined : toMark(found, offset);
}

/** @returns a mark that is not at the end, so it has no effect; undefined if there is none */
export function findStrayMark(text: string): string | undefined {
  return MARK_ANYWHERE.exec(text)?.[0];
}

function isEmpty([, id, roles, values]: RegExpExecArray): boolean {
  return id === undefined && roles === '' && values === '';
}

function toMark([, id, roles = '', values = '']: RegExpExecArray, offset: number): Mark {
  const parts = (list: string, separator: RegExp) =>
    list
      .split(separator)
      .map((part) => part.trim())
      .filter((part) => part !== '');
  const names = parts(roles, /\./u);
  const pairs = parts(values, /\s/u).map((pair) => pair.split('=', 2) as [string, string]);
  const all = [...names.map((name) => `.${name}`), ...pairs.map(([name]) => name)];
  return {
    id,
    roles: names,
    values: Object.fromEntries(pairs),
    repeated: [...new Set(all.filter((name, index) => all.indexOf(name) < index))],
    offset,
  };
}
