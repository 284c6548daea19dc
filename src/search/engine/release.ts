declare global {
  interface ImportMetaEnv {
    readonly SEARCH_RELEASE?: string;
  }
}

/**
 * The release for which this script was built. `build/integration.ts` sets it. In development it is undefined, because
 * search then uses the texts of the last build.
 */
export const RELEASE = import.meta.env.SEARCH_RELEASE;

/** The host has the texts of another release than the scripts of this page. */
export class OtherReleaseError extends Error {
  override name = 'OtherReleaseError';
}
