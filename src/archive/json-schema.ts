import { z } from 'zod';
import { MEDIA_TYPES } from '../media-types.ts';
import { DocumentExportSchema } from '../schemas/document-export.ts';
import { paths, toPermanentAddress, type Publication } from './addresses.ts';

export const JSON_SCHEMA_TYPE = MEDIA_TYPES['/schema/document.json'].type;

/**
 * @returns the JSON Schema (draft 2020-12) of the JSON form of the documents, as the content of a file. It names its
 *   own address if the origin of the archive is known
 */
export function formatDocumentSchema(publication: Pick<Publication, 'origin' | 'base'>): string {
  const { $schema, ...schema } = z.toJSONSchema(DocumentExportSchema, { target: 'draft-2020-12' });
  const $id = toPermanentAddress(paths.documentSchema, publication);
  return JSON.stringify({ $schema, ...($id !== undefined && { $id }), ...schema }, undefined, 2) + '\n';
}

/**
 * @param from the path of the file that names the schema
 * @returns the address of the schema. Until the origin is known, it is relative to the file, so that it works under any
 *   base path and in a copy on a disk
 */
export function toSchemaAddress(from: string, publication: Pick<Publication, 'origin' | 'base'>): string {
  const up = '../'.repeat(from.split('/').length - 2);
  return toPermanentAddress(paths.documentSchema, publication) ?? up + paths.documentSchema.slice(1);
}
