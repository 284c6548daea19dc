import {
  COMPRESSED_TYPES,
  EVERYWHERE,
  IMMUTABLE_CACHE,
  IMMUTABLE_FOLDERS,
  NOT_FOUND_FILE,
  REVALIDATED_CACHE,
  toBase,
  TYPE_RULES,
} from './delivery.ts';
import { toContentType } from '../media-types.ts';

/** Writes the configuration for Caddy 2. Import it into a site block that sets `root`. */
export function formatCaddy(base: string): string {
  const top = toBase(base);
  const headers = EVERYWHERE.map(([name, value]) => `header ${name} "${value}"`);
  const types = TYPE_RULES.flatMap(({ ending, ...type }) => {
    const name = `@type${ending.replace(/\W/gu, '_')}`;
    const path = ending.startsWith('/') ? top + ending.slice(1) : `*${ending}`;
    return [`${name} path ${path}`, `header ${name} Content-Type "${toContentType(type)}"`];
  });
  const lines = [
    `@archive path ${top}*`,
    // Caddy's own redirect to a folder drops the query string.
    '@archive_folder {',
    `  path_regexp ^${top}(?:[^/]+/)*[^/]+$`,
    '  file {path}/index.html',
    '}',
    '@archive_folder_asked {',
    `  path_regexp ^${top}(?:[^/]+/)*[^/]+$`,
    '  file {path}/index.html',
    '  expression {query} != ""',
    '}',
    // In a route, directives run in the order in which they are written.
    'route @archive {',
    ...headers.map((line) => `  ${line}`),
    `  header Cache-Control "${REVALIDATED_CACHE}"`,
    ...IMMUTABLE_FOLDERS.map((folder) => `  header ${top}${folder}/* Cache-Control "${IMMUTABLE_CACHE}"`),
    ...types.map((line) => `  ${line}`),
    '  redir @archive_folder_asked {path}/?{query} permanent',
    '  redir @archive_folder {path}/ permanent',
    '  encode zstd gzip {',
    '    match {',
    ...COMPRESSED_TYPES.map((type) => `      header Content-Type ${type}*`),
    '    }',
    '  }',
    '  file_server {',
    '    precompressed br gzip',
    '  }',
    '}',
    'handle_errors {',
    '  @archive_missing {',
    `    path ${top}*`,
    '    expression {http.error.status_code} == 404',
    '  }',
    '  route @archive_missing {',
    ...headers.map((line) => `    ${line}`),
    `    header Cache-Control "${REVALIDATED_CACHE}"`,
    '    header Content-Type "text/html; charset=utf-8"',
    `    rewrite * ${top}${NOT_FOUND_FILE}`,
    '    encode zstd gzip',
    '    file_server {',
    '      precompressed br gzip',
    '    }',
    '  }',
    '}',
  ];
  return `${lines.join('\n')}\n`;
}
