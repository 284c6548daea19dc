import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { AboutFrontMatterSchema } from '../schemas/about.ts';
import { checkAddress } from './check-address.ts';
import { openText, type FileBytes } from './decode.ts';
import { readHead } from './front-matter.ts';
import type { OwnPage, TextLink } from './model.ts';
import { toProblem, type Problem } from './problems.ts';

/**
 * Checks the characters, the front matter and the links of one of the archive's own pages.
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
  // Links of MDX are those of Markdown. Astro checks the rest of its syntax.
  const body = '\n'.repeat(head.bodyLine - 1) + head.body;
  const links = listLinks(unified().use(remarkParse).use(remarkGfm).parse(body));
  problems.push(
    ...links.flatMap(({ address, line }) =>
      checkAddress(address).map((fault) => toProblem(file, line, fault)),
    ),
  );
  return [{ file, name: file.slice(file.lastIndexOf('/') + 1).replace(/\.mdx$/u, ''), links }];
}

function listLinks(node: Nodes): TextLink[] {
  const own = node.type === 'link' ? [{ address: node.url, line: node.position?.start.line ?? 1 }] : [];
  return 'children' in node ? [...own, ...node.children.flatMap(listLinks)] : own;
}
