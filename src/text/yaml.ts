import { isAlias, isMap, isNode, isScalar, LineCounter, parseDocument, visit, type Document } from 'yaml';
import type { z } from 'zod';
import { openText } from './decode.ts';
import { faults, toProblem, type Problem } from './problems.ts';

// Thousands of nested brackets would exhaust the parser's stack.
const NESTED_TOO_DEEPLY = /[[{]{9}/u;

type Path = readonly PropertyKey[];

/** The value of a YAML text, and the line of each of its parts. */
export interface ParsedYaml {
  /** Strings, lists and maps; undefined if there are problems. */
  value: unknown;
  problems: Problem[];
  /** @returns the line of the file that has a part of the value, or else the nearest part that contains it. */
  getLine: (path: Path) => number;
}

/**
 * Reads YAML that has only strings, lists and maps: the failsafe schema of YAML 1.2, where `1.10` and `2000-09-23` are
 * strings. Anchors, aliases, tags and repeated keys are problems.
 *
 * @param file the path to show in problems
 * @param text the text from the first line of the file
 */
export function readYaml(file: string, text: string): ParsedYaml {
  const lineCounter = new LineCounter();
  const deep = text.split('\n').findIndex((line) => NESTED_TOO_DEEPLY.test(line));
  if (deep !== -1) return refuse(file, deep + 1, 'brackets are nested too deeply');
  const toLine = (offset: number) => Math.max(lineCounter.linePos(offset).line, 1);
  const document = parseDocument(text, {
    schema: 'failsafe',
    version: '1.2',
    lineCounter,
    prettyErrors: false,
  });
  const problems = [
    ...firstOfEachLine(
      [...document.errors, ...document.warnings].map(({ message, pos }) =>
        toProblem(file, toLine(pos[0]), faults.yamlSyntax(message.replace(/\.$/, ''))),
      ),
    ),
    ...findAliases(document).map((offset) => toProblem(file, toLine(offset), faults.yamlAlias())),
  ];
  const value: unknown = problems.length === 0 ? document.toJS() : undefined;
  return { value, problems, getLine: (path) => toLine(findOffset(document, path)) };
}

function refuse(file: string, line: number, detail: string): ParsedYaml {
  return {
    value: undefined,
    problems: [toProblem(file, line, faults.yamlSyntax(detail))],
    getLine: () => line,
  };
}

/**
 * @param reading what `readYaml` returned, without problems
 * @returns the value with the schema's type, or a problem for everything in it that the schema does not allow
 */
export function checkSchema<Schema extends z.ZodType>(
  file: string,
  reading: Pick<ParsedYaml, 'value' | 'getLine'>,
  schema: Schema,
): { value: z.infer<Schema> | undefined; problems: Problem[] } {
  const result = schema.safeParse(reading.value);
  if (result.success) return { value: result.data, problems: [] };
  const problems = result.error.issues
    .flatMap((issue) => toFaults(reading.value, issue))
    .map(({ path, fault }) => toProblem(file, reading.getLine(path), fault));
  return { value: undefined, problems };
}

/**
 * Reads a whole file of YAML.
 *
 * @param bytes undefined if the file is missing
 * @param problems the list to which every problem is added
 * @returns the value with the schema's type, undefined if there is a problem; and the lines of its parts
 */
export function readYamlFile<Schema extends z.ZodType>(
  file: string,
  bytes: Uint8Array | undefined,
  schema: Schema,
  problems: Problem[],
): { value: z.infer<Schema> | undefined; getLine: ParsedYaml['getLine'] } {
  const text = openText(file, bytes, problems);
  if (text === undefined) return { value: undefined, getLine: () => 1 };
  const yaml = readYaml(file, text);
  const checked = yaml.problems.length > 0 ? undefined : checkSchema(file, yaml, schema);
  problems.push(...(checked ?? yaml).problems);
  return { value: checked?.value, getLine: yaml.getLine };
}

/** The entries of a file that holds a list, and the line of each part of them. */
export interface YamlList<Entry> {
  entries: Entry[];
  getLine: ParsedYaml['getLine'];
}

/**
 * Reads a file that an archive need not have.
 *
 * @param bytes undefined if there is no file; then the list is empty
 * @param problems the list to which every problem is added; the result is then empty
 */
export function readYamlList<Schema extends z.ZodType>(
  file: string,
  bytes: Uint8Array | undefined,
  schema: Schema,
  problems: Problem[],
): YamlList<z.infer<Schema>> {
  if (bytes === undefined) return { entries: [], getLine: () => 1 };
  const { value, getLine } = readYamlFile(file, bytes, schema.array(), problems);
  return { entries: value ?? [], getLine };
}

function toFaults(value: unknown, issue: z.core.$ZodIssue) {
  const { path } = issue;
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path: [...path, key],
      fault: faults.unknownField([...path, key].join('.')),
    }));
  }
  const field = path.join('.');
  if (path.length > 0 && getIn(value, path) === undefined) {
    return [{ path, fault: faults.missingField(field) }];
  }
  return [{ path, fault: faults.wrongValue(field, `${issue.message.replace(/\.$/, '')}.`) }];
}

/** One syntax error can cause others on the same line. Only the first is useful. */
function firstOfEachLine(problems: readonly Problem[]): Problem[] {
  return problems.filter(({ line }, index) => problems.findIndex((other) => other.line === line) === index);
}

function getIn(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null ? (inner as Record<PropertyKey, unknown>)[key] : undefined,
    value,
  );
}

function findAliases(document: Document): number[] {
  const offsets: number[] = [];
  visit(document, {
    Node: (_key, node) => {
      if (isAlias(node) || node.anchor !== undefined) offsets.push(node.range?.[0] ?? 0);
    },
  });
  return offsets;
}

/** Returns the place of a key. Its value may begin on the next line. */
function findOffset(document: Document, path: Path): number {
  const parent = path.length === 0 ? undefined : document.getIn(path.slice(0, -1), true);
  if (isMap(parent)) {
    const pair = parent.items.find(({ key }) => isScalar(key) && key.value === path.at(-1));
    if (isNode(pair?.key)) return pair.key.range?.[0] ?? 0;
  }
  const node = document.getIn(path, true);
  if (isNode(node)) return node.range?.[0] ?? 0;
  return path.length === 0 ? 0 : findOffset(document, path.slice(0, -1));
}
