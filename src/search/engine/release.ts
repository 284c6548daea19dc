declare global {
  interface ImportMetaEnv {
    readonly SEARCH_RELEASE?: string;
    /**
     * Whether the archive is too large for one file with all texts. The build sets this value, so the bundler leaves
     * out the code for the other kind of archive.
     */
    readonly SEARCH_IN_STAGES?: boolean;
  }
}

/**
 * The release for which this script was built. `build/integration.ts` sets it. It is undefined in development, where
 * search uses the texts of the last build.
 */
export const RELEASE = import.meta.env.SEARCH_RELEASE;

/** The host has the texts of another release than the scripts of this page. */
export class OtherReleaseError extends Error {
  override name = 'OtherReleaseError';
}
