import { markUtf8, toTex } from '../archive/citations/ascii-tex.ts';
import { formatPassageCitation, toPlace } from '../archive/citations/passage-citation.ts';
import { listPage as labels } from '../interface/list-page.ts';
import { listCited } from '../linking/published-text.ts';
import type { GivenPlace } from './listed-place.ts';

/**
 * @returns a file with a reference for each place, in a format for reference managers. `N1` has the headings above the
 *   place, and the reader's note
 */
export function formatRis(places: readonly GivenPlace[]): string {
  return places
    .map((place) => {
      const record = fill('ris', place);
      const notes = listNotes(place).map((note) => `N1  - ${note.replace(/\s+/gu, ' ')}\r\n`);
      return record.replace(/ER {2}- ?\r\n/u, (end) => notes.join('') + end);
    })
    .join('');
}

/**
 * @returns a file with an entry for each place. The headings above the place and the reader's note are in the field
 *   `comment`, which no style prints
 */
export function formatBibtex(places: readonly GivenPlace[]): string {
  const entries = places.map((place) => {
    const entry = fill('bib', place);
    const note = toTex(listNotes(place).join(' '));
    return note === '' ? entry : entry.replace(/\}\s*$/u, () => `  comment = {${note}},\n}\n`);
  });
  return markUtf8(entries.join('\n'));
}

/** The headings above the place, and what the reader wrote. */
function listNotes({ headings, note }: GivenPlace): string[] {
  return [
    ...(headings.length > 0 ? [labels.underHeadings(headings)] : []),
    ...(note.trim() === '' ? [] : [labels.myNote(note.trim())]),
  ];
}

function fill(format: 'bib' | 'ris', { text, fragmentId, parts }: GivenPlace): string {
  return formatPassageCitation(
    text.templates[format],
    fragmentId,
    toPlace(listCited(fragmentId, parts), text.templates.locators),
  );
}
