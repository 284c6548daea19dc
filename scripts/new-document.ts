/**
 * `npm run new -- <id>`: writes a document in which every field of the front matter is explained. The check lists the
 * fields that are still to be written. To make a text from a file, run `npm run import`.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { holdLock } from '../src/archive/process-lock.ts';
import { FrontMatterSchema } from '../src/schemas/front-matter.ts';
import { reportFault } from './explain-fault.ts';
import { saveFiles } from './save-files.ts';

/** The parts of a JSON Schema that the new document needs. */
interface Field {
  description?: string;
  properties?: Record<string, Field>;
  required?: string[];
  items?: Field;
  anyOf?: Field[];
  type?: string;
}

const BODY = `Write the words of the source here, in Markdown: src/text/README.md has every mark.

## A heading

- An item of a list
`;

/** @returns the document with all fields. Optional fields are comments */
export function formatTemplate(): string {
  const schema = z.toJSONSchema(FrontMatterSchema, { io: 'input', unrepresentable: 'any' }) as Field;
  return `---\n${formatFields(schema, '').join('\n')}\n---\n\n${BODY}`;
}

function formatFields({ properties = {}, required = [] }: Field, indent: string): string[] {
  return Object.entries(properties).flatMap(([name, field]) => {
    const isNeeded = required.includes(name);
    const lines = [
      `${indent}# ${field.description ?? 'See src/schemas/front-matter.ts.'}${isNeeded ? '' : ' (may be left out)'}`,
      ...formatField(name, field, indent),
    ];
    // An optional field stays a comment until an editor needs it.
    return isNeeded
      ? lines
      : lines.map((line) => (line.trimStart().startsWith('#') ? line : line.replace(/^( *)/u, '$1# ')));
  });
}

function formatField(name: string, field: Field, indent: string): string[] {
  if (field.properties) return [`${indent}${name}:`, ...formatFields(field, `${indent}  `)];
  if (field.type !== 'array') return [`${indent}${name}: ${toTodo(field)}`];
  const [item] = field.items?.anyOf ?? [field.items];
  if (item?.properties === undefined) return [`${indent}${name}:`, `${indent}  - ${toTodo(field)}`];
  const inside = Object.entries(item.properties).map(([key, one]) => `${indent}  #   ${key}: ${toTodo(one)}`);
  return [`${indent}${name}: []`, `${indent}  # - each entry has:`, ...inside];
}

function toTodo({ description = 'what belongs there' }: Field): string {
  return JSON.stringify(
    `TODO: ${description.replace(/\.$/u, '').replace(/^[A-Z](?=[a-z ])/u, (letter) => letter.toLowerCase())}`,
  );
}

function write([id, ...others]: readonly string[]): void {
  if (id === undefined || others.length > 0 || !/^[a-z0-9-]+$/u.test(id))
    throw new Error(
      'Give an id of lower-case letters, digits and hyphens, as in: npm run new -- treaty-2001',
    );
  const file = join(process.cwd(), 'content/documents', `${id}.md`);
  if (existsSync(file)) throw new Error(`content/documents/${id}.md is already there. Choose another id.`);
  saveFiles(new Map([[file, formatTemplate()]]));
  console.log(
    `Written: content/documents/${id}.md. Put the file that you received in content/sources/, fill in the fields, then run: npm run number`,
  );
}

if (import.meta.main) {
  try {
    await holdLock('content');
    write(process.argv.slice(2));
  } catch (error) {
    reportFault(error);
  }
}
