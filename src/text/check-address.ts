import { findForbidden } from './characters.ts';
import { faults, type Fault } from './problems.ts';

/** @returns whether a link leads to a place of the archive. A link with a scheme or a host leads away. */
export function isInternal(address: string): boolean {
  return !/^(?:[a-z][a-z0-9+.-]*:|\/\/)/iu.test(address);
}

/** @returns the faults of the address of a link, as far as the address alone shows them. */
export function checkAddress(address: string): Fault[] {
  if (/[\s\\]/u.test(address) || findForbidden(address).length > 0) return [faults.linkCharacters(address)];
  if (address.startsWith('//')) return [faults.linkWithoutScheme(address)];
  if (isInternal(address)) return [];
  if (/^mailto:/iu.test(address))
    return /^mailto:[^@?]+@[^@?]+/iu.test(address) ? [] : [faults.unsafeLink(address)];
  if (!/^https?:\/\//iu.test(address) || !URL.canParse(address)) return [faults.unsafeLink(address)];
  const { username, password } = new URL(address);
  return username === '' && password === '' ? [] : [faults.linkWithPassword(address)];
}
