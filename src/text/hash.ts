import { hash } from 'node:crypto';

/** @returns the SHA-256 of bytes, or of a text in UTF-8, as 64 hexadecimal digits. */
export function toSha256(content: string | Uint8Array): string {
  return hash('sha256', content);
}
