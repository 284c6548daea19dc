import type { CslItem } from './csl-item.ts';
import type { CitedKind } from './kinds.ts';

/**
 * Written here, not by a library: the one at hand breaks lines within words, and drops the month of a news report
 * and the archive. Lines end in CR and LF, as the format wants.
 *
 * The kind of text opens the note: the field meant for it, `M3`, is read as a DOI by many.
 *
 * @returns the item as one reference in RIS: `DB` names the archive, `AV` the place in it
 */
export function toRis(item: CslItem, { ris }: CitedKind): string {
  const [year = 0, month, day] = item.issued['date-parts'][0] ?? [];
  const fields: [tag: string, value: string | undefined][] = [
    ['TY', ris],
    ['ID', item.id],
    ['TI', item.title],
    ['T2', item['container-title']],
    ['PB', item.publisher],
    ['PY', String(year)],
    // Year, month, day and a season, which stays empty: each filled as far as it is known.
    ['DA', [year, toTwoDigits(month), toTwoDigits(day), ''].join('/')],
    ['LA', item.language],
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

/** A line that begins like a tag would end the field: no value may hold a line break. */
function toLine(value: string): string {
  return value.replace(/\s+/g, ' ');
}
