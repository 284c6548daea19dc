/**
 * The Content-Security-Policy of every page. Pages may load files of their own origin, and may have nothing inline.
 * `'wasm-unsafe-eval'` allows the WebAssembly that reads the search index. Trusted Types forbid the use of a string
 * as markup or as a script. The only exceptions are the scripts of two workers: one checks quotations
 * (`verify/start-check.ts`), the other searches large archives (`search/engine/staged-engine.ts`).
 *
 * The archive uses the fonts of the reader's system. An archive with its own fonts needs `font-src 'self'`, too.
 *
 * Built pages have the policy in a `<meta>` element. A server may also send it as a header.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types verify search',
].join('; ');
