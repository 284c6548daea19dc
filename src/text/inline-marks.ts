import type { Emphasis, Link, PhrasingContent, Text } from 'mdast';

/**
 * After a backslash, these signs are words of the text: a brace does not begin a mark, and `[^` does not refer to a
 * note. Before the Markdown is parsed, private characters, which no file may have, replace the backslash and the sign.
 * They have the same length.
 */
const ESCAPED = [
  { written: '\\{', sign: '{', hidden: '\u{e000}\u{e000}' },
  { written: '\\[^', sign: '[^', hidden: '\u{e001}\u{e001}^' },
] as const;

/** A backslash and what is after it. Two backslashes are one backslash of the text. */
const BACKSLASH = /\\(?:\[\^|[^])/gu;

/** @returns the Markdown with the signs after a backslash hidden; all offsets stay */
export function hideEscapedSigns(markdown: string): string {
  return markdown.replaceAll(
    BACKSLASH,
    (pair) => ESCAPED.find(({ written }) => written === pair)?.hidden ?? pair,
  );
}

/** @returns words of the text, with the signs that were hidden */
export function showEscapedSigns(words: string): string {
  return ESCAPED.reduce((text, { hidden, sign }) => text.replaceAll(hidden, sign), words);
}

/** @returns Markdown as it was before `hideEscapedSigns` */
export function restoreMarkdown(markdown: string): string {
  return ESCAPED.reduce((text, { hidden, written }) => text.replaceAll(hidden, written), markdown);
}

/** The marks with a beginning and an end around words, each with its HTML element. */
const PAIRS = [
  { open: '{^', close: '^}', tagName: 'sup' },
  { open: '{~', close: '~}', tagName: 'sub' },
  { open: '{++', close: '++}', tagName: 'ins' },
] as const;

const SIGN = /\{\^|\^\}|\{~|~\}|\{\+\+|\+\+\}|\{page=[^\s{}]*\}|\{\/\}/u;
const PAGE = /^\{page=(.*)\}$/u;

/** Marks that are open, the innermost last, each with what is inside it. */
interface Open {
  sign: string;
  children: PhrasingContent[];
  position: Text['position'];
}

/**
 * Reads the marks inside words: superscript `{^2^}`, subscript `{~2~}`, inserted words `{++new++}`, the beginning of a
 * printed page `{page=13}`, and a line break in a cell `{/}`. A mark that is not closed is words.
 *
 * @param children inline content, which is not changed
 * @param markdown the Markdown from which it was parsed
 */
export function readInlineMarks(children: readonly PhrasingContent[], markdown: string): PhrasingContent[] {
  const stack: Open[] = [{ sign: '', children: [], position: undefined }];
  const add = (...nodes: PhrasingContent[]) => stack.at(-1)?.children.push(...nodes);
  const literal = ({ sign, children: inner, position }: Open): PhrasingContent[] => [
    { type: 'text', value: sign, ...(position && { position }) },
    ...inner,
  ];
  for (const child of children.flatMap((node) => cutBareAddress(node, markdown))) {
    if (child.type !== 'text') {
      const shown = child.type === 'link' ? { ...child, url: showEscapedSigns(child.url) } : child;
      add('children' in shown ? { ...shown, children: readInlineMarks(shown.children, markdown) } : shown);
      continue;
    }
    for (const piece of splitText(child)) {
      const { value, position } = piece;
      const opening = PAIRS.find(({ open }) => open === value);
      const closing = PAIRS.find(({ close }) => close === value);
      const page = PAGE.exec(value)?.[1];
      const at = closing && stack.findLastIndex(({ sign }) => sign === closing.open);
      if (opening) stack.push({ sign: value, children: [], position });
      else if (closing && at !== undefined && at > 0) {
        // Marks inside that were not closed are words.
        const [first, ...inner] = stack.splice(at);
        const within = [...(first?.children ?? []), ...inner.flatMap(literal)];
        add(toElement(closing.tagName, within, first?.position));
      } else if (page !== undefined) add(toPageBreak(page, position));
      else if (value === '{/}') add({ type: 'break', ...(position && { position }) });
      else add({ ...piece, value: showEscapedSigns(value) });
    }
  }
  const [whole, ...unclosed] = stack;
  return [...(whole?.children ?? []), ...unclosed.flatMap(literal)];
}

/** @returns the names of the printed pages that begin in inline content */
export function listPages(children: readonly PhrasingContent[]): { page: string; line: number }[] {
  return children.flatMap((node) => {
    const page = getPage(node);
    if (page !== undefined) return [{ page, line: node.position?.start.line ?? 1 }];
    return 'children' in node ? listPages(node.children) : [];
  });
}

/** @returns the id of the place where a printed page begins: `page-13` */
export function toPageId(page: string): string {
  return `page-${page.toLowerCase()}`;
}

function getPage({ data }: PhrasingContent): string | undefined {
  const page: unknown = data && 'page' in data ? data.page : undefined;
  return typeof page === 'string' ? page : undefined;
}

function toElement(tagName: string, children: PhrasingContent[], position: Text['position']): Emphasis {
  return { type: 'emphasis', data: { hName: tagName }, children, ...(position && { position }) };
}

function toPageBreak(page: string, position: Text['position']): Emphasis {
  const hProperties = {
    id: toPageId(page),
    className: ['page-break'],
    dataPage: page,
  };
  const data = { hName: 'span', hProperties, page };
  return { type: 'emphasis', data, children: [], ...(position && { position }) };
}

/** @returns the text in pieces: each mark, and the words between two marks. Each piece has its first line. */
function splitText({ value, position }: Text): Text[] {
  const pieces: Text[] = [];
  let line = position?.start.line ?? 1;
  for (const piece of value.split(new RegExp(`(${SIGN.source})`, 'u'))) {
    const at = position && { ...position, start: { ...position.start, line } };
    if (piece !== '') pieces.push({ type: 'text', value: piece, ...(at && { position: at }) });
    line += piece.split('\n').length - 1;
  }
  return pieces;
}

/**
 * A bare address becomes a link. If a backslash, an angle bracket or a backtick follows, the parser takes it into the
 * link. So the link is cut before the first of these signs. An address with a brace is a pattern (`?id={id}`), which
 * leads nowhere, so it stays words.
 */
function cutBareAddress(node: PhrasingContent, markdown: string): PhrasingContent[] {
  if (node.type !== 'link') return [node];
  const [first] = node.children;
  if (first?.type === 'text' && node.url.endsWith(first.value) && node.url.includes(ESCAPED[0].hidden))
    return node.children;
  const start = node.position?.start.offset;
  if (start === undefined || /^[[<]/u.test(markdown.slice(start))) return [node];
  const written = markdown.slice(start, node.position?.end.offset);
  const end = written.search(/[\\<>`]/u);
  if (end === -1) return [node];
  const address = written.slice(0, end);
  const position = node.position && { position: node.position };
  const link: Link = {
    ...node,
    url: node.url.slice(0, node.url.length - (written.length - end)),
    children: [{ type: 'text', value: address, ...position }],
  };
  const rest = written.slice(end).replaceAll(/\\([!-/:-@[-`{-~])/gu, '$1');
  return [link, { type: 'text', value: rest, ...position }];
}
