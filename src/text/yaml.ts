import {
  isAlias,
  isMap,
  isNode,
  isScalar,
  Lexer,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type Node,
  type YAMLMap,
} from 'yaml';
import type { z } from 'zod';
import { checkDecoded } from './characters.ts';
import { openText, type FileBytes } from './decode.ts';
import { faults, toProblem, type Fault, type Problem } from './problems.ts';

/** No file has more levels. Thousands of them would exhaust the parser's stack. */
const LIMIT_LEVELS = 8;

type Path = readonly PropertyKey[];

/** The value of a YAML text, and the line of each of its parts. */
export interface ParsedYaml {
  /** Strings, lists and maps; undefined if there are problems. */
  value: unknown;
  problems: Problem[];
  /** @returns the line of a part of the value; if there is no such part, the line of the nearest part around it. */
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
  const deep = findDeepLine(text);
  if (deep !== undefined) return refuse(file, deep);
  const toLine = (offset: number) => Math.max(lineCounter.linePos(offset).line, 1);
  const document = parseDocument(text, {
    schema: 'failsafe',
    version: '1.2',
    lineCounter,
    prettyErrors: false,
    // The parser compares each key with all others, so thousands of keys take minutes. `checkNodes` uses a set.
    uniqueKeys: false,
  });
  const problems = firstOfEachLine([
    ...[...document.errors, ...document.warnings].map(({ code, message, pos }) =>
      toProblem(
        file,
        toLine(pos[0]),
        code === 'TAG_RESOLVE_FAILED' ? faults.yamlTag() : faults.yamlSyntax(message.replace(/\.$/, '')),
      ),
    ),
    ...checkNodes(document, text).map(({ offset, fault }) => toProblem(file, toLine(offset), fault)),
  ]);
  const value: unknown = problems.length === 0 ? document.toJS() : undefined;
  return { value, problems, getLine: (path) => toLine(findOffset(document, path)) };
}

function refuse(file: string, line: number): ParsedYaml {
  return {
    value: undefined,
    problems: [toProblem(file, line, faults.yamlTooDeep(LIMIT_LEVELS))],
    getLine: () => line,
  };
}

/** @returns the first line on which lists or maps are nested too deeply; undefined if there is none */
function findDeepLine(text: string): number | undefined {
  let line = 1;
  let level = 0;
  let items = 0;
  for (const token of new Lexer().lex(text)) {
    if (token.includes('\n')) items = 0;
    else if (level === 0 && /^[-?:]$/u.test(token)) items += 1;
    if (token === '[' || token === '{') level += 1;
    else if (token === ']' || token === '}') level -= 1;
    if (level > LIMIT_LEVELS || (level === 0 && items > LIMIT_LEVELS)) return line;
    line += token.split('\n').length - 1;
  }
  // Each level below a key or an item is indented by at least one more space than the one above it.
  const levels: number[] = [];
  const at = text.split('\n').findIndex((one) => {
    const indent = one.search(/[^ ]/u);
    if (indent === -1) return false;
    while ((levels.at(-1) ?? -1) >= indent) levels.pop();
    levels.push(indent);
    return levels.length > LIMIT_LEVELS + 1;
  });
  return at === -1 ? undefined : at + 1;
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
  const result = schema.safeParse(reading.value, { error: describeIssue });
  const found = result.success
    ? checkStrings(result.data)
    : result.error.issues.flatMap((issue) => toFaults(reading.value, issue));
  if (result.success && found.length === 0) return { value: result.data, problems: [] };
  return {
    value: undefined,
    problems: found.map(({ path, fault }) => toProblem(file, reading.getLine(path), fault)),
  };
}

/** @returns a fault for every string of a value that is not one line, or has a forbidden character. */
function checkStrings(value: unknown, path: Path = []): { path: Path; fault: Fault }[] {
  if (typeof value === 'string') {
    const isOneLine = !value.includes('\n');
    return [...checkDecoded(value), ...(isOneLine ? [] : [faults.notOneLine(path.join('.'))])].map(
      (fault) => ({
        path,
        fault,
      }),
    );
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => checkStrings(inner, [...path, key]));
}

/**
 * Reads a whole file of YAML.
 *
 * @param bytes undefined if the file is missing; a fault if it cannot be read
 * @param problems the list to which every problem is added
 * @returns the value with the schema's type, undefined if there is a problem; and the lines of its parts
 */
export function readYamlFile<Schema extends z.ZodType>(
  file: string,
  bytes: FileBytes,
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
 * Reads a file that an archive may leave out.
 *
 * @param bytes undefined if there is no file; then the list is empty
 * @param problems the list to which every problem is added; the result is then empty
 */
export function readYamlList<Schema extends z.ZodType>(
  file: string,
  bytes: FileBytes,
  schema: Schema,
  problems: Problem[],
): YamlList<z.infer<Schema>> {
  if (bytes === undefined) return { entries: [], getLine: () => 1 };
  const { value, getLine } = readYamlFile(file, bytes, schema.array(), problems);
  return { entries: value ?? [], getLine };
}

/** What to write for each type that a schema may ask for. */
const REMEDIES: { [Type in string]?: string } = {
  string: 'Write words, not a list or named values',
  array: 'Write a list: begin each entry with a hyphen and a space, on a line of its own',
  object: 'Write named values: a name, a colon and a value for each',
  record: 'Write named values: a name, a colon and a value for each',
};

/** @returns the remedy where a schema has none of its own; undefined to leave the words of zod */
function describeIssue(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code === 'invalid_key') return 'Write the id of a passage or section, such as p7';
  if (issue.code === 'invalid_type') return REMEDIES[issue.expected];
  if (issue.code === 'invalid_value') return `Use one of: ${issue.values.map(String).join(', ')}`;
  if (issue.code === 'invalid_union' && Array.isArray(issue.options))
    return `Use one of: ${issue.options.map(String).join(', ')}`;
  return undefined;
}

/** @returns the faults of an issue. If a value may have several shapes, the one that fits best decides. */
function toFaults(value: unknown, issue: z.core.$ZodIssue): { path: Path; fault: Fault }[] {
  const { path } = issue;
  if (issue.code === 'invalid_union') {
    const shapes = issue.errors.map((issues) =>
      issues.flatMap((inner) => toFaults(value, { ...inner, path: [...path, ...inner.path] })),
    );
    const [nearest] = shapes.toSorted((a, b) => a.length - b.length);
    if (nearest && nearest.length > 0) return nearest;
  }
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
  const firsts = new Map(problems.toReversed().map((problem) => [problem.line, problem]));
  return problems.filter((problem) => firsts.get(problem.line) === problem);
}

function getIn(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null ? (inner as Record<PropertyKey, unknown>)[key] : undefined,
    value,
  );
}

/** A fault of the YAML, and its place in the text. */
interface PlacedFault {
  offset: number;
  fault: Fault;
}

/** @returns a fault for every alias, anchor, tag and directive, every wrong key, and every forbidden character. */
function checkNodes(document: Document, text: string): PlacedFault[] {
  const directive = text.search(/^%/mu);
  const found: PlacedFault[] = directive !== -1 ? [{ offset: directive, fault: faults.yamlTag() }] : [];
  const report = (node: Node, fault: Fault) => found.push({ offset: node.range?.[0] ?? 0, fault });
  visit(document, {
    Node: (_key, node) => {
      if (isAlias(node) || node.anchor !== undefined) report(node, faults.yamlAlias());
      else if (node.tag !== undefined) report(node, faults.yamlTag());
      if (isMap(node)) for (const [other, fault] of checkKeys(node)) report(other, fault);
      if (!isScalar(node) || typeof node.value !== 'string') return;
      const { value } = node;
      for (const fault of checkDecoded(value)) report(node, fault);
    },
  });
  return found;
}

function checkKeys({ items }: YAMLMap): [Node, Fault][] {
  const seen = new Set<unknown>();
  return items.flatMap(({ key }): [Node, Fault][] => {
    if (!isScalar(key)) return isNode(key) ? [[key, faults.yamlKey()]] : [];
    // In an object, this key would set the prototype, so its value would be lost.
    if (key.value === '__proto__') return [[key, faults.unknownField('__proto__')]];
    if (seen.has(key.value)) return [[key, faults.repeatedKey(String(key.value))]];
    seen.add(key.value);
    return [];
  });
}

/** The keys of each map that was searched. A file may have thousands of keys and thousands of problems. */
const keysOf = new WeakMap<YAMLMap, Map<unknown, Node>>();

function findKey(map: YAMLMap, name: unknown): Node | undefined {
  const known =
    keysOf.get(map) ??
    new Map(map.items.flatMap(({ key }) => (isScalar(key) ? [[key.value, key] as const] : [])).toReversed());
  keysOf.set(map, known);
  return known.get(name);
}

/** Returns the place of a key. Its value may begin on the next line. */
function findOffset(document: Document, path: Path): number {
  const parent = path.length === 0 ? undefined : document.getIn(path.slice(0, -1), true);
  if (isMap(parent)) {
    const key = findKey(parent, path.at(-1));
    if (key) return key.range?.[0] ?? 0;
  }
  const node = document.getIn(path, true);
  if (isNode(node)) return node.range?.[0] ?? 0;
  return path.length === 0 ? 0 : findOffset(document, path.slice(0, -1));
}
