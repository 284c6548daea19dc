import { mdxToMdast } from 'satteri';
import { AboutFrontMatterSchema, PAGE_COMPONENTS } from '../schemas/about.ts';
import { checkAddress } from './check-address.ts';
import { openText, type FileBytes } from './decode.ts';
import { readHead } from './front-matter.ts';
import type { OwnPage, TextLink } from './model.ts';
import { faults, toProblem, type Fault, type Problem } from './problems.ts';

/** A part of a page, as the MDX parser of Astro returns it. */
type PageNode = ReturnType<typeof mdxToMdast>;

/** A fault, and its line in the file. */
interface PlacedFault {
  line: number;
  fault: Fault;
}

/** A message of the MDX parser: its place, the words, and its name. */
const SYNTAX_MESSAGE = /^(?<line>\d+):\d+: (?<words>.*?)\.?(?: \([\w-]+:[\w-]+\))?$/u;

/** A comment: braces around slashes and asterisks. */
const COMMENT = /^\s*\/\*.*\*\/\s*$/su;

/**
 * Checks the characters, the front matter, the syntax and the links of one of the archive's own pages, with the parser
 * of the build. A page may not have code, because only a build could find its faults.
 *
 * @param problems the list to which every problem is added
 * @returns the page; an empty list if it cannot be read
 */
export function readOwnPage(file: string, bytes: FileBytes, problems: Problem[]): OwnPage[] {
  const text = openText(file, bytes, problems);
  if (text === undefined) return [];
  const head = readHead(file, text, AboutFrontMatterSchema);
  problems.push(...head.problems);
  if (head.body === undefined) return [];
  // The empty lines replace the front matter, so that every line number is one of the file.
  const page = parse('\n'.repeat(head.bodyLine - 1) + head.body);
  const nodes = 'fault' in page ? [] : listNodes(page);
  const links = nodes.flatMap(toLink);
  const found = [
    ...('fault' in page ? [page] : []),
    ...nodes.flatMap((node) => checkNode(node).map((fault) => ({ line: toLine(node), fault }))),
    ...links.flatMap(({ address, line }) => checkAddress(address).map((fault) => ({ line, fault }))),
  ];
  problems.push(...found.map(({ line, fault }) => toProblem(file, line, fault)));
  return [{ file, name: file.slice(file.lastIndexOf('/') + 1).replace(/\.mdx$/u, ''), links }];
}

function parse(body: string): PageNode | PlacedFault {
  try {
    return mdxToMdast(body);
  } catch (error) {
    const [message = ''] = (error instanceof Error ? error.message : String(error)).split('\n', 1);
    const { line = '1', words = message } = SYNTAX_MESSAGE.exec(message)?.groups ?? {};
    return { line: Number(line), fault: faults.mdxSyntax(words) };
  }
}

function listNodes(node: PageNode): PageNode[] {
  return [node, ...('children' in node ? node.children.flatMap(listNodes) : [])];
}

function toLine({ position }: PageNode): number {
  return position?.start.line ?? 1;
}

function toLink(node: PageNode): TextLink[] {
  return node.type === 'link' ? [{ address: node.url, line: toLine(node) }] : [];
}

function checkNode(node: PageNode): Fault[] {
  if (node.type === 'mdxjsEsm') return [faults.codeInPage('import or export')];
  if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression')
    return COMMENT.test(node.value) ? [] : [faults.codeInPage('words between { and }')];
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return [];
  const { name, attributes } = node;
  const isKnown = !name || /^[a-z][a-z0-9-]*$/u.test(name) || PAGE_COMPONENTS.some((known) => known === name);
  const hasCode = attributes.some(
    (attribute) =>
      attribute.type === 'mdxJsxExpressionAttribute' ||
      (typeof attribute.value === 'object' && attribute.value !== null),
  );
  return [
    ...(isKnown ? [] : [faults.unknownComponent(name, PAGE_COMPONENTS)]),
    ...(hasCode ? [faults.codeInPage(`code in <${name ?? ''}>`)] : []),
  ];
}
