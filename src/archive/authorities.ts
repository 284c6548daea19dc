import type { Authorities } from '../schemas/authorities.ts';
import { readArchive } from './reading.ts';

/** @returns the partners, kinds of text and terms that the archive knows, as `content/authorities/` has them. */
export function getAuthorities(): Authorities {
  return readArchive().authorities;
}
