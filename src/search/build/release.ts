import { createHash } from 'node:crypto';
import type { Authorities } from '../../schemas/authorities.ts';
import type { TextDocument } from '../../text/model.ts';
import { toPassagesFile } from './passages-file.ts';

/** So many hexadecimal digits never agree by chance. */
const LENGTH = 10;

/** @returns the release: a hash of the passages file, without what the index adds. It is known before the pages are built */
export function toRelease(content: { documents: TextDocument[]; authorities: Authorities }): string {
  const file = toPassagesFile(content.documents, content.authorities, new Map());
  return createHash('sha256').update(JSON.stringify(file)).digest('hex').slice(0, LENGTH);
}
