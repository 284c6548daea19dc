import { findWhole } from '../words/find-whole.ts';
import { mergeSpans, overlaps, type Span } from '../words/span.ts';
import { splitTokens, type Token } from '../words/tokens.ts';
import { listFragments, type CitedDocument, type Fragment } from './cited-words.ts';
import { listNames, listPrintedNames, NOT_NAMES_FILE, toFile, type ReadNames } from './names.ts';
import { toProblem, type Fault, type Problem } from './problems.ts';

/** All that can be proposed. */
export const proposals = {
  unlisted: (name: string, list: string, documentId: string, at: string) => ({
    message: `${at} has the name "${name}" of ${list}, but is not listed there`,
    remedy: `Add a mention: { document: "${documentId}", at: "${at}", words: "${name}" }`,
  }),
  unknown: (words: string, at: string) => ({
    message: `${at} has "${words}", which may be the name of a person or organisation`,
    remedy: `Add it to ${toFile('people')} or ${toFile('organisations')}. If it is another word, add it to ${NOT_NAMES_FILE}.`,
  }),
  useless: (words: string) => ({
    message: `no text has "${words}"`,
    remedy: 'Remove the line, or write the words as a text has them.',
  }),
} satisfies Record<string, (...details: never[]) => Fault>;

type NamingDocument = CitedDocument & { frontMatter: { title: string } };

/**
 * Proposes what the lists of names may lack. An editor decides. There are two kinds of proposals: a passage or heading
 * has a listed name but is not under its mentions, or no entry explains words with capitals. Texts in scripts without
 * capitals get only the first kind.
 *
 * @returns the proposals, in the order of the texts; also the words of `not-names.yaml` that no text has
 */
export function proposeNames(names: ReadNames, documents: readonly NamingDocument[]): Problem[] {
  const texts = documents.flatMap((document) =>
    listTexts(document).map((fragment) => ({ document, fragment, tokens: splitTokens(fragment.text) })),
  );
  const small = new Set(texts.flatMap(({ tokens }) => tokens.map(({ printed }) => printed).filter(isSmall)));
  return [
    ...texts.flatMap(({ document, fragment, tokens }) => {
      const known = listKnown(names, document, fragment);
      const unknown = tokens.filter(
        (token, index) => isNameLike(token, tokens[index - 1], fragment, small) && !isIn(token, known),
      );
      return [
        ...listUnlisted(names, document, fragment),
        ...joinRuns(unknown, fragment.text).map(({ start, end }) => {
          const fault = proposals.unknown(fragment.text.slice(start, end), fragment.id);
          return toProblem(document.file, fragment.line, fault);
        }),
      ];
    }),
    ...names.notNames.entries.flatMap((words, index) =>
      texts.some(({ fragment }) => findWhole(fragment.text, words).length > 0)
        ? []
        : [toProblem(NOT_NAMES_FILE, names.notNames.getLine([index]), proposals.useless(words))],
    ),
  ];
}

/** Used as the id of the title. It has a space, so no heading or passage can have it. */
const TITLE = 'the title';

interface NamingText extends Fragment {
  /** Whether it is a title or heading, where any word may have a capital. */
  isHeading: boolean;
}

function listTexts({ frontMatter, ...document }: NamingDocument): NamingText[] {
  const title = { id: TITLE, text: frontMatter.title, line: 1, isHeading: true };
  return [
    title,
    ...listFragments(document).map((fragment) => ({ ...fragment, isHeading: !/^p\d/u.test(fragment.id) })),
  ];
}

/** @returns the places of the words of a text that the lists explain */
function listKnown(names: ReadNames, document: NamingDocument, { id, text }: NamingText): Span[] {
  const cited = listNames(names).flatMap(({ entry }) => [
    ...listPrintedNames(entry),
    ...[...entry.mentions, ...(entry.roles ?? [])].flatMap((cited) =>
      cited.document === document.id && cited.at === id ? [cited.words] : [],
    ),
  ]);
  return mergeSpans([...cited, ...names.notNames.entries].flatMap((words) => findWhole(text, words)));
}

/** A title has no id, so it cannot be under the mentions of an entry. */
function listUnlisted(names: ReadNames, document: NamingDocument, { id, text, line }: NamingText): Problem[] {
  if (id === TITLE) return [];
  return listNames(names).flatMap(({ kind, entry }) => {
    if (entry.mentions.some((mention) => mention.document === document.id && mention.at === id)) return [];
    const found = listPrintedNames(entry).find((name) => findWhole(text, name).length > 0);
    return found === undefined
      ? []
      : [toProblem(document.file, line, proposals.unlisted(found, toFile(kind), document.id, id))];
  });
}

function isSmall(printed: string): boolean {
  return printed === printed.toLowerCase();
}

/**
 * @param small the words that are in lower case somewhere in the texts. A word among them is not a name if it has its
 *   capital at the start of a sentence or in a heading
 */
function isNameLike(
  { printed, isMark }: Token,
  before: Token | undefined,
  { isHeading }: NamingText,
  small: ReadonlySet<string>,
): boolean {
  if (isMark || !/\p{Lu}/u.test(printed)) return false;
  const isStart = isHeading || before === undefined || /^[.?!:;"“‘(]/u.test(before.printed);
  return !(isStart && small.has(printed.toLowerCase()));
}

function isIn(token: Span, spans: Span[]): boolean {
  return spans.some((span) => overlaps(span, token));
}

/** Words that join the parts of a name: `Ministry of Science and Technology`. */
const BETWEEN = /^[\s-]*(?:(?:of|the|and|for|on|in|&)\s+)*$/u;

/** @returns the tokens, joined to one run where they are side by side */
function joinRuns(tokens: Token[], text: string): Span[] {
  const runs: Span[] = [];
  for (const { start, end } of tokens) {
    const last = runs.at(-1);
    if (last && BETWEEN.test(text.slice(last.end, start))) last.end = end;
    else runs.push({ start, end });
  }
  return runs;
}
