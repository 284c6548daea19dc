import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const SOURCE = join(import.meta.dirname, '../../src');

/** Matches a relative import or re-export, static or dynamic, of a value or a type. */
const IMPORT = /(?:\bfrom|\bimport\(?)\s*'(\.{1,2}\/[^'?]+)/gu;

/** @returns the paths in the folder that a file imports, without paths that only comments name */
function listImports(file: string): string[] {
  const code = readFileSync(join(SOURCE, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*/gmu, '');
  return Array.from(code.matchAll(IMPORT), ([, path = '']) => join(file, '..', path));
}

/** @returns an import path that returns to its start; undefined if there is none */
function findCircle(imports: Map<string, string[]>): string[] | undefined {
  const done = new Set<string>();
  const visit = (file: string, path: string[]): string[] | undefined => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return undefined;
    for (const next of imports.get(file) ?? []) {
      const circle = visit(next, [...path, file]);
      if (circle) return circle;
    }
    done.add(file);
    return undefined;
  };
  for (const file of imports.keys()) {
    const circle = visit(file, []);
    if (circle) return circle;
  }
  return undefined;
}

test('the modules of src have no import cycles, including imports of types', () => {
  const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(?:ts|astro)$/u.test(file),
  );
  const imports = new Map(files.map((file) => [file, listImports(file)]));
  expect(imports.get('words/tokens.ts')).toContain('words/span.ts');
  expect(findCircle(imports)).toBeUndefined();
});

test.each([
  ['two modules', { a: ['b'], b: ['a'] }, ['a', 'b', 'a']],
  ['a module and itself', { a: ['a'] }, ['a', 'a']],
  ['modules that another module imports', { a: ['b'], b: ['c'], c: ['d'], d: ['b'] }, ['b', 'c', 'd', 'b']],
])('the check finds a cycle of %s', (_, imports, circle) => {
  expect(findCircle(new Map(Object.entries(imports)))).toEqual(circle);
});
