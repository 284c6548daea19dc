import { markUtf8, toTex } from '../archive/citations/ascii-tex.ts';
import { formatPassageCitation, toPlace } from '../archive/citations/passage-citation.ts';
import type { GivenPlace } from './listed-place.ts';

/** @returns a file with a reference for each place, in the format of reference managers. A note of the reader is `N1` */
export function formatRis(places: readonly GivenPlace[]): string {
  return places
    .map((place) => {
      const record = fill('ris', place);
      const note = place.note.replace(/\s+/gu, ' ').trim();
      return note === ''
        ? record
        : record.replace(/ER {2}- ?\r\n/u, (end) => `N1  - My note: ${note}\r\n${end}`);
    })
    .join('');
}

/** @returns a file with an entry for each place. A note of the reader is in the field `comment`, which no style prints */
export function formatBibtex(places: readonly GivenPlace[]): string {
  const entries = places.map((place) => {
    const entry = fill('bib', place);
    const note = toTex(place.note.trim());
    return note === '' ? entry : entry.replace(/\}\s*$/u, () => `  comment = {${note}},\n}\n`);
  });
  return markUtf8(entries.join('\n'));
}

function fill(format: 'bib' | 'ris', { text, fragmentId }: GivenPlace): string {
  return formatPassageCitation(text.templates[format], fragmentId, toPlace(fragmentId));
}
