import type { Authorities } from '../schemas/authorities.ts';
import { readArchive } from './read-archive.ts';

/** @returns the partners, kinds of text and terms in `content/authorities/`. */
export function getAuthorities(): Authorities {
  return readArchive().authorities;
}
