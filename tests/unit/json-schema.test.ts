import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { toJson } from '../../src/archive/exports.ts';
import { formatDocumentSchema } from '../../src/archive/json-schema.ts';
import type { DocumentExport } from '../../src/schemas/document-export.ts';
import { readContent } from '../../src/text/read-content.ts';
import { CONTENT } from './archive-texts.ts';

const SITE = { origin: 'https://archive.example', base: '/some/path/' };
const { documents } = readContent(CONTENT);

interface JsonSchema {
  $id?: string;
  description?: string;
  properties?: Record<string, JsonSchema>;
  items?: JsonSchema;
  anyOf?: JsonSchema[];
  $defs?: Record<string, JsonSchema>;
}
const schema = JSON.parse(formatDocumentSchema({ origin: undefined, base: '/' })) as JsonSchema;
const ajv = new Ajv2020({ allErrors: true });
addFormats(ajv);
const validate = ajv.compile(schema);

function listFaults(document: unknown): string[] {
  validate(document);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
}

/** @returns the paths of the fields that have no description, in a schema and in the schemas inside it */
function listUndescribed(
  { properties = {}, items, anyOf = [], $defs = {} }: JsonSchema,
  path = '',
): string[] {
  const fields = Object.entries(properties).map(([name, field]) => [`${path}/${name}`, field] as const);
  return [
    ...fields.filter(([, { description }]) => description === undefined).map(([name]) => name),
    ...fields.flatMap(([name, field]) => listUndescribed(field, name)),
    ...[...anyOf, ...(items ? [items] : [])].flatMap((inner) => listUndescribed(inner, `${path}[]`)),
    ...Object.entries($defs).flatMap(([name, inner]) => listUndescribed(inner, `#${name}`)),
  ];
}

describe('the JSON Schema of a text', () => {
  test.each(documents)('accepts the JSON of $id', (document) => {
    expect(listFaults(JSON.parse(toJson(document)))).toEqual([]);
  });

  const [document] = documents;
  if (!document) throw new Error('The archive of the fixtures has no text.');
  const readExport = () => JSON.parse(toJson(document)) as DocumentExport & Record<string, unknown>;
  const getPassage = ({ sections }: DocumentExport) => {
    const passage = sections.flatMap(({ passages }) => passages)[0];
    if (!passage) throw new Error(`${document.id} has no passage.`);
    return passage;
  };

  test.each<[string, (broken: ReturnType<typeof readExport>) => unknown]>([
    ['without words', (broken) => (getPassage(broken).text = '')],
    ['with another id than a passage has', (broken) => (getPassage(broken).id = '4')],
    ['with an unknown role', (broken) => Object.assign(getPassage(broken), { role: 'title' })],
    ['with a line before the first', (broken) => (getPassage(broken).sourceLines.first = 0)],
    ['with a field that does not exist', (broken) => (broken.other = 1)],
    ['with a date that is not a date', (broken) => (broken.frontMatter.dated = '5 May 2001')],
    ['with an address that is not one', (broken) => (broken.frontMatter.source.address = 'a book')],
    ['without the hash of its words', (broken) => Object.assign(broken, { wordsSha256: undefined })],
    [
      'with a broken section inside a section',
      (broken) => Object.assign(broken.sections[0] ?? {}, { sections: [{}] }),
    ],
  ])('refuses a text %s', (_, damage) => {
    const broken = readExport();
    damage(broken);
    expect(listFaults(JSON.parse(JSON.stringify(broken)))).not.toEqual([]);
  });

  test('describes every field', () => {
    expect(schema.description).toBeDefined();
    expect(listUndescribed(schema)).toEqual([]);
  });

  test('has its permanent address as its id, if the archive has an address', () => {
    const { $id } = JSON.parse(formatDocumentSchema(SITE)) as JsonSchema;
    expect($id).toBe('https://archive.example/some/path/schema/document.json');
    expect(schema).not.toHaveProperty('$id');
  });

  test('is named by every text: by its whole address, or relative to the file until the archive has one', () => {
    const { $schema } = JSON.parse(toJson(document, SITE)) as DocumentExport;
    expect($schema).toBe('https://archive.example/some/path/schema/document.json');
    const file = `http://localhost/some/path/documents/${document.id}.json`;
    expect(new URL(readExport().$schema, file).pathname).toBe('/some/path/schema/document.json');
  });
});
