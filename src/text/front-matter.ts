import matter from 'gray-matter';
import { FrontMatterSchema, type FrontMatter } from '../schemas/front-matter.ts';
import { faults, toProblem, type Problem } from './problems.ts';
import type { z } from 'zod';
import { checkSchema, readYaml, type ParsedYaml } from './yaml.ts';

/** Long sources have running heads and menus, whose words it lists. */
const LIMIT_BYTES = 65_536;

/** The two parts of a document's file. */
export interface ParsedFrontMatter<Fields = FrontMatter> {
  /** Undefined if it has a problem. */
  frontMatter: Fields | undefined;
  /** The Markdown below the front matter; undefined if its beginning is not clear. */
  body: string | undefined;
  /** The line of the file on which the body begins, counted from 1. */
  bodyLine: number;
  problems: Problem[];
  /** @returns the line of the file that has a field of the front matter. */
  getLine: (path: readonly PropertyKey[]) => number;
}

/**
 * Splits a document's file into front matter and body. By default gray-matter runs the front matter after `---js` as a
 * program, and accepts `-----` as a closing line (jonschlinkert/gray-matter#131). So this function checks the two lines
 * of hyphens first, and allows only our YAML engine.
 */
export function readFrontMatter(file: string, text: string): ParsedFrontMatter {
  return readHead(file, text, FrontMatterSchema);
}

/** Splits a file into front matter of any schema and body, as `readFrontMatter` does. */
export function readHead<Schema extends z.ZodType>(
  file: string,
  text: string,
  schema: Schema,
): ParsedFrontMatter<z.infer<Schema>> {
  const refused = checkFences(text);
  if (refused) return withoutBody(toProblem(file, 1, refused));
  let yaml: ParsedYaml | undefined;
  const { content } = matter(text, {
    language: 'yaml',
    engines: {
      yaml: {
        parse: (head: string) => {
          // The text that gray-matter passes begins with the end of line 1, so its lines have the numbers of the file.
          yaml = readYaml(file, head);
          return {};
        },
        stringify: refuseEngine,
      },
      javascript: { parse: refuseEngine, stringify: refuseEngine },
      json: { parse: refuseEngine, stringify: refuseEngine },
    },
  });
  const head = yaml ?? readYaml(file, '');
  const checked =
    head.problems.length > 0
      ? { value: undefined, problems: head.problems }
      : checkSchema(file, head, schema);
  return {
    frontMatter: checked.value,
    body: content,
    bodyLine: text.slice(0, text.length - content.length).split('\n').length,
    problems: checked.problems,
    getLine: head.getLine,
  };
}

function checkFences(text: string) {
  if (!text.startsWith('---\n')) return faults.frontMatterFence();
  const end = text.indexOf('\n---', 3);
  if (end === -1 || end > LIMIT_BYTES) return faults.frontMatterTooLarge(LIMIT_BYTES);
  const [closing] = text.slice(end + 1).split('\n', 1);
  return closing === '---' ? undefined : faults.frontMatterFence();
}

function withoutBody(problem: Problem): ParsedFrontMatter<never> {
  return { frontMatter: undefined, body: undefined, bodyLine: 1, problems: [problem], getLine: () => 1 };
}

function refuseEngine(): never {
  throw new Error('Only YAML front matter is read.');
}
