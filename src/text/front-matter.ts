import matter from 'gray-matter';
import { FrontMatterSchema, type FrontMatter } from '../schemas/front-matter.ts';
import { faults, toProblem, type Problem } from './problems.ts';
import type { z } from 'zod';
import { checkSchema, readYaml, type ParsedYaml } from './yaml.ts';

/** The limit is high, because front matter lists the running heads and menus of long sources. */
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
  const todos = listTodos(head.value).map(({ path, what }) =>
    toProblem(
      file,
      head.getLine(path),
      faults.todo(path.filter((part) => typeof part === 'string').join('.'), what),
    ),
  );
  // A field with TODO need not have the right form yet.
  const others = checked.problems.filter(({ line }) => !todos.some((todo) => todo.line === line));
  return {
    frontMatter: todos.length === 0 ? checked.value : undefined,
    body: content,
    bodyLine: text.slice(0, text.length - content.length).split('\n').length,
    problems: [...todos, ...others],
    getLine: head.getLine,
  };
}

/** @returns every value that begins with TODO: a command wrote it, and only an editor knows what belongs there */
function listTodos(
  value: unknown,
  path: readonly PropertyKey[] = [],
): { path: readonly PropertyKey[]; what: string }[] {
  if (typeof value === 'string') {
    const what = /^TODO:?\s*([^]*)$/u.exec(value)?.[1];
    return what === undefined ? [] : [{ path, what }];
  }
  if (Array.isArray(value)) return value.flatMap((one, index) => listTodos(one, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => listTodos(one, [...path, key]));
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
