import type { Authorities } from '../schemas/authorities.ts';
import { readArchive } from './read-archive.ts';

/** @returns the partners, kinds of text and terms that the archive knows, as `content/authorities/` has them. */
export function getAuthorities(): Authorities {
  return readArchive().authorities;
}
