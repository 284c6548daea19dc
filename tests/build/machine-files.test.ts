import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect, test } from 'vitest';
import { site } from '../../src/site.ts';
import { readBuilt } from './built-site.ts';
import { IDS } from './document-ids.ts';

const ajv = new Ajv2020();
addFormats(ajv);
const validate = ajv.compile(JSON.parse(readBuilt('schema/document.json')) as object);
const SITE = new URL(site.base, site.origin ?? 'http://localhost');

test.each(IDS)('/documents/%s.json names the JSON Schema of the archive, and follows it', (id) => {
  const document = JSON.parse(readBuilt(`documents/${id}.json`)) as { $schema: string };
  expect(new URL(document.$schema, new URL(`documents/${id}.json`, SITE)).href).toBe(
    new URL('schema/document.json', SITE).href,
  );
  validate(document);
  expect(validate.errors).toBeNull();
});
