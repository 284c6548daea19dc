/** The part of the Trusted Types interface used here (https://w3c.github.io/trusted-types/). */
interface TrustedTypes {
  readonly defaultPolicy: object | null;
  createPolicy(name: string, rules: { createScriptURL: (url: string) => string }): object;
}

/**
 * Lets Pagefind start its worker, which it names by a plain string, and no other script. Pages forbid any string where a
 * script is meant; without this Pagefind falls back to the page's own thread.
 *
 * @param workerHref address of the worker, absolute or within the site
 */
export function allowWorker(workerHref: string): void {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  if (!trustedTypes || trustedTypes.defaultPolicy !== null) return;
  const allowed = new URL(workerHref, location.href).href;
  trustedTypes.createPolicy('default', {
    createScriptURL(url) {
      if (new URL(url, location.href).href === allowed) return url;
      throw new TypeError(`Not a script of this archive: ${url}`);
    },
  });
}
