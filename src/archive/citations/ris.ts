import { toInvertedName } from '../authors.ts';
import type { CslItem } from './csl-item.ts';
import type { CitedKind } from './kinds.ts';

/**
 * Writes an item as RIS without a library, because Citation.js breaks lines inside words, and drops the archive and the
 * month of a news report. Lines end with CR and LF, as the format requires.
 *
 * The kind of text is in the note. Its own field is `M3`, but many programs read `M3` as a DOI. `DB` has the name of
 * the archive, and `AV` has the place in it. `T2` has the newspaper or website.
 */
export function toRis(item: CslItem, { ris }: CitedKind): string {
  const [year = 0, month, day] = item.issued['date-parts'][0] ?? [];
  const fields: [tag: string, value: string | undefined][] = [
    ['TY', ris],
    ['ID', item.id],
    ...(item.author ?? []).map((name): [string, string] => ['AU', toInvertedName(name)]),
    ['TI', item.title],
    ['T2', item['container-title']],
    ['PB', item.publisher],
    ['PY', String(year)],
    // Year, month, day and season. The season is always empty. Unknown parts are empty, too.
    ['DA', [year, toTwoDigits(month), toTwoDigits(day), ''].join('/')],
    ['LA', item.language],
    ['AB', item.abstract],
    ['DB', item.archive],
    ['AV', item.archive_location],
    ['UR', item.URL],
    ['N1', `${item.genre}. ${item.note}`],
    ['ER', ''],
  ];
  return fields
    .flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${toLine(value)}\r\n`]))
    .join('');
}

function toTwoDigits(part: number | undefined): string {
  return part === undefined ? '' : String(part).padStart(2, '0');
}

/** Removes line breaks, because a line that looks like a tag ends the field. */
function toLine(value: string): string {
  return value.replace(/\s+/g, ' ');
}
