import type { CslName } from '../authors.ts';
import { markUtf8, toTex } from './ascii-tex.ts';
import type { CitedKind } from './kinds.ts';
import type { CslItem } from './csl-item.ts';

/** The macros for months that BibTeX defines. A style prints them in its own language. */
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * For each type of entry whose styles print the publisher, the field that has it. For other types, the publisher is
 * also in the note. For an article, styles print the `journal` and not the publisher, but programs read the publisher.
 */
const PRINTED_FIELDS: Record<string, string> = {
  article: 'publisher',
  book: 'publisher',
  incollection: 'publisher',
  inproceedings: 'publisher',
  inreference: 'publisher',
  phdthesis: 'school',
  techreport: 'institution',
};

/**
 * Writes an item as BibTeX. No library is used: Citation.js drops Japanese words, the archive and the day, and renames
 * the entry.
 *
 * @returns one entry with the fields of BibTeX, and BibLaTeX's `date` for the exact date
 */
export function toBibtex(item: CslItem, { bibtex }: CitedKind): string {
  const [year = 0, month] = item.issued['date-parts'][0] ?? [];
  const container = item['container-title'];
  const babelName = toBabelName(item.language);
  const printedField = PRINTED_FIELDS[bibtex];
  const printedInNote = printedField === undefined ? [item.publisher] : [];
  const fields: [name: string, value: string | undefined][] = [
    ['author', item.author === undefined ? undefined : `{${item.author.map(toName).join(' and ')}}`],
    // With a second pair of braces, a style does not change capital letters.
    ['title', `{{${toTex(item.title)}}}`],
    ['year', `{${year}}`],
    ['month', month === undefined ? undefined : MONTHS[month - 1]],
    ['date', `{${toIsoDate(item)}}`],
    ['journal', container === undefined ? undefined : `{${toTex(container)}}`],
    [printedField ?? 'publisher', `{{${toTex(item.publisher)}}}`],
    ['type', `{${toTex(item.genre)}}`],
    ['url', item.URL === undefined ? undefined : `{${toVerbatim(item.URL)}}`],
    ['language', `{${item.language}}`],
    ['langid', babelName === undefined ? undefined : `{${babelName}}`],
    ['abstract', `{${toTex(item.abstract)}}`],
    [
      'note',
      `{${toTex([...printedInNote, item.genre, `${item.archive}, ${item.archive_location}`].join('. '))}}`,
    ],
    ['annote', `{${toTex(item.note)}}`],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = ${value},\n`]));
  return markUtf8(`@${bibtex}{${item.id},\n${lines.join('')}}\n`);
}

/** @returns the date of an item as biblatex has it: `2001-10`, `2001~`, `1998/2001` */
function toIsoDate({ issued }: Pick<CslItem, 'issued'>): string {
  const near = issued.circa === undefined ? '' : '~';
  return issued['date-parts']
    .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join('-') + near)
    .join('/');
}

/** Braces stop BibTeX from splitting the name of an institution at a comma or “and”. */
function toName(name: CslName): string {
  if ('literal' in name) return `{${toTex(name.literal)}}`;
  const family = `{${toTex(name.family)}}`;
  return name.given === undefined ? family : `${family}, ${toTex(name.given)}`;
}

/**
 * @returns the name of a language in LaTeX's package babel, which pandoc reads: `english`; undefined for several words.
 */
function toBabelName(tag: string): string | undefined {
  const [language = ''] = tag.split('-');
  const name = new Intl.DisplayNames(['en'], { type: 'language' }).of(language)?.toLowerCase() ?? '';
  return /^[a-z]{4,}$/u.test(name) ? name : undefined;
}

/** BibTeX needs no escapes in an address, but its braces must be in pairs. */
function toVerbatim(address: string): string {
  return address.replace(/[{}\\]/g, (character) => encodeURIComponent(character));
}
