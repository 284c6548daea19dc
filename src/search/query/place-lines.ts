import { listForms, toForm, toFormKey, type Form, type FormKind } from './forms.ts';
import type { Place } from './places.ts';
import type { PlaceOrder, PlacesChoice } from './search-request.ts';
import { listFoldedWords } from './search-token.ts';

/** A place as one line: the words, and the text before and after them. */
export interface PlaceLine extends Pick<Place, 'documentId' | 'shortTitle' | 'fragmentId' | 'source'> {
  /** The whole text before the words. */
  before: string;
  after: string;
  /** The words as printed. */
  words: string;
  /** The key of their form. Lines with the same key have the same form. */
  formKey: string;
}

/** A form of the words, and how many lines have it. */
export interface CountedForm extends Form {
  key: string;
}

/** The lines that a reader chose, and all forms that can be chosen. */
export interface PlaceList {
  lines: PlaceLine[];
  forms: CountedForm[];
}

/**
 * @returns the lines of some places, without the forms that the reader left out, and the number of lines for each form
 *   in all places
 */
export function arrangePlaces(places: Place[], { order, without }: PlacesChoice): PlaceList {
  const lines = places.map(toLine);
  const leftOut = new Set(without.map(toFormKey));
  return {
    lines: sortLines(
      lines.filter(({ formKey }) => !leftOut.has(formKey)),
      order,
    ),
    forms: listPlaceForms(places, lines),
  };
}

function toLine({ field: { text }, span, ...about }: Place): PlaceLine {
  const { documentId, shortTitle, fragmentId, source } = about;
  const words = text.slice(span.start, span.end);
  // A match ends before the last full stop of an abbreviation.
  const isCut = text[span.end] === '.' && toForm(words).endsWith('.');
  const end = isCut ? span.end + 1 : span.end;
  return {
    ...{ documentId, shortTitle, fragmentId, source },
    before: text.slice(0, span.start),
    words: text.slice(span.start, end),
    after: text.slice(end),
    formKey: toFormKey(toForm(words)),
  };
}

/** How much of the text before or after the words decides the order. */
const ORDER_CHARACTERS = 200;

/** Lines with the same text there stay in the order of the texts. */
function sortLines(lines: PlaceLine[], order: PlaceOrder): PlaceLine[] {
  if (order === 'text') return lines;
  const toKey = ({ before, after }: PlaceLine) =>
    (order === 'before'
      ? listFoldedWords(before.slice(-ORDER_CHARACTERS)).toReversed()
      : listFoldedWords(after.slice(0, ORDER_CHARACTERS))
    ).join(' ');
  const keyed = lines.map((line) => ({ line, key: toKey(line) }));
  return keyed.toSorted((a, b) => (a.key === b.key ? 0 : a.key < b.key ? -1 : 1)).map(({ line }) => line);
}

/** @returns every form of the places: those as typed first, then the most frequent */
function listPlaceForms(places: Place[], lines: PlaceLine[]): CountedForm[] {
  const keyed = places.map((place, index) => ({ place, key: lines[index]?.formKey ?? '' }));
  const forms = [...Map.groupBy(keyed, ({ key }) => key)].flatMap(([key, [first, ...others]]) =>
    first ? [{ key, ...toPlaceForm(first.place, key), count: 1 + others.length }] : [],
  );
  return forms.toSorted(
    (a, b) => Number(b.kind === 'printed') - Number(a.kind === 'printed') || b.count - a.count,
  );
}

/** The kinds of forms, the nearest to the word as typed first. */
const KIND_ORDER: FormKind[] = [
  ...(['printed', 'spelling', 'misprint', 'inflected'] as const),
  ...(['beginning', 'derived', 'corrected'] as const),
];

/** @returns the form of a place. If several words of the query match there, the kind is the nearest of their kinds */
function toPlaceForm({ field, span, terms }: Place, key: string): Pick<Form, 'printed' | 'kind'> {
  const kinds = terms
    .flatMap(({ alternatives }) => alternatives)
    .flatMap((alternative) => {
      const isBeginning = alternative.patterns.some(({ mode }) => mode === 'prefix');
      return listForms(alternative, [field])
        .filter(({ printed }) => toFormKey(printed) === key)
        .map(({ kind }) => (isBeginning && kind !== 'printed' ? 'beginning' : kind));
    });
  return {
    printed: toForm(field.text.slice(span.start, span.end)),
    kind: KIND_ORDER.find((kind) => kinds.includes(kind)) ?? 'printed',
  };
}
