import { site } from '../site.ts';
import type { Publication } from './addresses.ts';

/** This archive, with the base path of the build. */
export const publication: Publication = {
  name: site.name,
  origin: site.origin,
  base: import.meta.env.BASE_URL,
};
