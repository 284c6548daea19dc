import { formatCsvFile } from '../words/csv.ts';
import { citePlace, quotePlace } from './cite-place.ts';
import type { GivenPlace } from './listed-place.ts';

const COLUMNS = [
  ...['document', 'id', 'address', 'title', 'date', 'kind', 'standing', 'language', 'edition'],
  ...['headings', 'text', 'quotation', 'citation', 'note'],
];

/**
 * @returns the list as a table: one row for each place, in the order of the list. `text` has the words as printed,
 *   `quotation` has them with `[sic]` after errors, and `citation` is a note in Chicago style
 */
export function formatListTable(places: readonly GivenPlace[]): string {
  const rows = places.map((place) => {
    const { text, fragmentId, address, headings, parts, note } = place;
    return [
      ...[text.documentId, fragmentId, address, text.title, text.date, text.kind, text.standing],
      ...[
        text.language,
        text.templates.edition,
        headings.join(' / '),
        parts.map((part) => part.text).join('\n'),
      ],
      ...[
        quotePlace(place)
          .map(({ words }) => words)
          .join('\n'),
        citePlace('chicago', place),
        note,
      ],
    ];
  });
  return formatCsvFile([COLUMNS, ...rows]);
}
