import type { APIRoute } from 'astro';
import { JSON_SCHEMA_TYPE, formatDocumentSchema } from '../../archive/json-schema.ts';
import { publication } from '../../archive/publication.ts';

export const GET: APIRoute = () =>
  new Response(formatDocumentSchema(publication), {
    headers: { 'Content-Type': JSON_SCHEMA_TYPE },
  });
