import {
  CHARSET_TYPES,
  COMPRESSED_TYPES,
  EVERYWHERE,
  IMMUTABLE_CACHE,
  IMMUTABLE_FOLDERS,
  NOT_FOUND_FILE,
  REVALIDATED_CACHE,
  toBase,
  TYPE_RULES,
  type TypeRule,
} from './delivery.ts';

/** An ending with only one dot. The directive `types` knows no others. */
const EXTENSION = /^\.[^.]+$/u;

/** Writes the configuration for nginx. Include it in a `server` block that has a root folder. */
export function formatNginx(base: string): string {
  const top = toBase(base);
  const others = TYPE_RULES.filter(({ ending }) => !EXTENSION.test(ending));
  const inLocation = [
    'index index.html;',
    `error_page 404 ${top}${NOT_FOUND_FILE};`,
    // Redirects stay correct if another server or port is in front of nginx.
    'absolute_redirect off;',
    'default_type application/octet-stream;',
    ...block(
      'types',
      TYPE_RULES.filter(({ ending }) => EXTENSION.test(ending)).map(
        ({ ending, type }) => `${type} ${ending.slice(1)};`,
      ),
    ),
    'charset utf-8;',
    `charset_types ${withoutHtml(CHARSET_TYPES)};`,
    'gzip on;',
    'gzip_static on;',
    'gzip_vary on;',
    'gzip_proxied any;',
    `gzip_types ${withoutHtml(COMPRESSED_TYPES)};`,
    '# With the module ngx_brotli, also: brotli_static on;',
    ...addHeaders(REVALIDATED_CACHE),
    ...IMMUTABLE_FOLDERS.flatMap((folder) =>
      block(`location ^~ ${top}${folder}/`, addHeaders(IMMUTABLE_CACHE)),
    ),
    ...others.flatMap(({ ending, type }) =>
      block(`location ${toLocation(top, ending)}`, ['types {}', `default_type ${type};`]),
    ),
    // The directive `charset_types` knows only types. The files as received share types with our own files, but get no
    // charset.
    ...TYPE_RULES.filter(({ type, needsCharset }) => !needsCharset && CHARSET_TYPES.includes(type)).flatMap(
      ({ ending }) => block(`location ${toLocation(top, ending)}`, ['charset off;']),
    ),
  ];
  return `${block(`location ${top}`, inLocation).join('\n')}\n`;
}

/** Leaves out text/html. nginx always includes it, and warns if a list has it. */
function withoutHtml(types: readonly string[]): string {
  return types.filter((type) => type !== 'text/html').join(' ');
}

/** A block that adds a header loses the headers of the outer block, so each block repeats all of them. */
function addHeaders(cacheControl: string): string[] {
  const headers = [...EVERYWHERE, ['Cache-Control', cacheControl] as const];
  return headers.map(([name, value]) => `add_header ${name} "${value}" always;`);
}

function toLocation(top: string, ending: TypeRule['ending']): string {
  return ending.startsWith('/') ? `= ${top}${ending.slice(1)}` : `~ ${ending.replaceAll('.', '\\.')}$`;
}

function block(name: string, lines: readonly string[]): string[] {
  return [`${name} {`, ...lines.map((line) => `  ${line}`), '}'];
}
