import { site } from '../site.ts';
import type { Publication } from './addresses.ts';

/** This archive, as it is being built. */
export const publication: Publication = {
  name: site.name,
  origin: site.origin,
  base: import.meta.env.BASE_URL,
};
