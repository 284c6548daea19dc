import { site } from '../site.ts';
import type { Publication } from './addresses.ts';

/**
 * Astro has both values from src/site.ts, or from `--site` and `--base` of a build. Without an origin, SITE is empty.
 */
const { SITE, BASE_URL } = import.meta.env;

/** This archive, with the origin and the base path of the build. */
export const publication: Publication = {
  name: site.name,
  origin: SITE ? new URL(SITE).origin : undefined,
  base: BASE_URL,
};
