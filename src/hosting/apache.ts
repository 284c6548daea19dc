import {
  COMPRESSED_TYPES,
  ENCODINGS,
  EVERYWHERE,
  IMMUTABLE_CACHE,
  IMMUTABLE_FOLDERS,
  NOT_FOUND_FILE,
  REVALIDATED_CACHE,
  toBase,
  TYPE_RULES,
} from './delivery.ts';
import { toContentType } from '../media-types.ts';

/** The ending of a compressed copy, which may follow the ending of the file. */
const COPY = `(?:${Object.values(ENCODINGS)
  .map((ending) => ending.replace('.', '\\.'))
  .join('|')})?$`;

/** `FilesMatch` sees only the name of a file. So a rule for a file in a folder checks the address. */
function formatTypeRule(top: string, ending: string, type: string): string[] {
  const path = ending.replace(/^\//u, '').replaceAll('.', '\\.');
  const isInFolder = path.includes('/');
  const isWholeName = ending.startsWith('/');
  return [
    isInFolder
      ? `<If "%{REQUEST_URI} =~ m#^${top}${path}${COPY}#">`
      : `<FilesMatch "${isWholeName ? '^' : ''}${path}${COPY}">`,
    `  ForceType "${type}"`,
    isInFolder ? '</If>' : '</FilesMatch>',
  ];
}

/**
 * Writes the configuration for Apache 2.4. It goes into a `<Directory>` block, or into the `.htaccess` of the folder.
 */
export function formatApache(base: string): string {
  const top = toBase(base);
  const lines = [
    'Options -Indexes -MultiViews',
    'DirectoryIndex index.html',
    'DirectorySlash On',
    `ErrorDocument 404 ${top}${NOT_FOUND_FILE}`,
    ...TYPE_RULES.flatMap(({ ending, ...type }) => formatTypeRule(top, ending, toContentType(type))),
    ...EVERYWHERE.map(([name, value]) => `Header always set ${name} "${value}"`),
    `Header always set Cache-Control "${REVALIDATED_CACHE}"`,
    `<If "%{REQUEST_URI} =~ m#^${top}(?:${IMMUTABLE_FOLDERS.join('|')})/#">`,
    `  Header always set Cache-Control "${IMMUTABLE_CACHE}"`,
    '</If>',
    // The next lines send compressed copies, if the build made them.
    'RewriteEngine On',
    `RewriteBase ${top}`,
    ...Object.entries(ENCODINGS).flatMap(([encoding, ending]) => [
      `AddEncoding ${encoding} ${ending}`,
      `RewriteCond %{HTTP:Accept-Encoding} \\b${encoding}\\b`,
      `RewriteCond %{REQUEST_FILENAME}${ending} -f`,
      `RewriteRule ^(.+)$ $1${ending} [END]`,
    ]),
    `<FilesMatch "\\.(?:br|gz)$">`,
    '  Header append Vary Accept-Encoding',
    '</FilesMatch>',
    ...[
      ['mod_brotli.c', 'BROTLI_COMPRESS'],
      ['mod_deflate.c', 'DEFLATE'],
    ].flatMap(([module, filter]) => [
      `<IfModule ${module}>`,
      `  AddOutputFilterByType ${filter} ${COMPRESSED_TYPES.join(' ')}`,
      '</IfModule>',
    ]),
  ];
  return `${lines.join('\n')}\n`;
}
