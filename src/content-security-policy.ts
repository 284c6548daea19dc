/**
 * What a page of the archive may load: files of its own origin, and nothing inline. `'wasm-unsafe-eval'` is for the
 * search, whose index is read by WebAssembly. Trusted Types refuse a string where markup or a script is meant.
 *
 * Built pages carry it in their first element; a server may send it as a header as well.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');
