import { dropIgnorable } from '../words/fold.ts';

const SLUG_LENGTH = 40;

/** A number as laws print it: `5`, `5a`, `5 bis`, `IV`, `A`, `五`, `٧`. */
const NUMBER = String.raw`(\p{Nd}+\p{Ll}?(?:[.\-–]\p{Nd}+)*(?:\s(?:bis|ter|quater)\b)?|[IVXLCDM]+\b|[A-Z]\b|[〇零一二三四五六七八九十百千]+)`;

/** The words with which laws name their parts, in several languages, and the beginning of the id. */
const PARTS: readonly [prefix: string, words: string][] = [
  [
    'art',
    'article|art\\.?|artikel|artículo|articolo|artigo|статья|ст\\.|стаття|المادة|مادة|ماده|άρθρο|סעיף|अनुच्छेद|điều',
  ],
  ['sec', '§+|section|sec\\.|sect\\.|abschnitt|sección|sezione|secção|раздел|القسم|ενότητα'],
  ['chapter', 'chapter|chap\\.|kapitel|capítulo|capitolo|chapitre|глава|الفصل|الباب|κεφάλαιο|פרק|chương'],
  ['part', 'part|teil|parte|partie|часть|الجزء|μέρος|חלק'],
  ['title', 'title|titre|título|titolo'],
  [
    'annex',
    'annex|annexe|anhang|anlage|anexo|allegato|appendix|schedule|приложение|ملحق|الملحق|παράρτημα|附件|付属書|附属書|別表|別添',
  ],
];

const NAMED = PARTS.map(
  ([prefix, words]) =>
    [prefix, new RegExp(`^(?:${words})\\s*(?:no\\.?\\s*)?${NUMBER}(?![\\p{L}\\p{N}])`, 'iu')] as const,
);

/** Chinese, Japanese and Korean put the number inside: 第五条, 제5조. The part after の is a number below it. */
const INSIDE: readonly [prefix: string, word: string][] = [
  ['art', '[条條조]'],
  ['sec', '[節节절]'],
  ['chapter', '[章장]'],
  ['part', '[編编部편부]'],
];
const COUNTED = INSIDE.map(
  ([prefix, word]) => [prefix, new RegExp(`^[第제]\\s*${NUMBER}\\s*${word}(?:の${NUMBER})?`, 'u')] as const,
);

/** @returns the id of a section by its printed number (`art-5` for `Article 5` or `第五条`); undefined if it has none */
export function toPrintedNumberSlug(heading: string): string | undefined {
  return readPrintedNumber(heading)?.slug;
}

/** @returns the number with which a heading begins: the words that print it, and the id that it gives */
export function readPrintedNumber(heading: string): { printed: string; slug: string } | undefined {
  // Laws of Japan print what an article is about before its number: （目的）第一条.
  const words = dropIgnorable(heading)
    .normalize('NFKC')
    .replace(/^\([^()]*\)\s*(?=第)/u, '');
  for (const [prefix, pattern] of [...NAMED, ...COUNTED]) {
    const [printed = '', number, below] = pattern.exec(words) ?? [];
    if (number !== undefined) {
      const slug = [prefix, ...[number, below].flatMap((one) => (one ? [toDigits(one)] : []))].join('-');
      return { printed, slug };
    }
  }
  return undefined;
}

/** @returns the id for a heading: `cooperation-for-…` for `(2) Cooperation for …`; empty without Latin letters */
export function toHeadingSlug(words: string): string {
  const slug = dropIgnorable(words)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f'’]/gu, '')
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^[0-9-]+|-+$/gu, '');
  const cut =
    slug.length <= SLUG_LENGTH ? slug : slug.slice(0, slug.lastIndexOf('-', SLUG_LENGTH) + 1 || SLUG_LENGTH);
  const trimmed = cut.replace(/-+$/u, '');
  // `p7`, `l7` and `ui-…` are reserved.
  return /^(?:p[0-9]|l[0-9]+$|ui-)/u.test(trimmed) ? `section-${trimmed}`.replace(/-$/u, '') : trimmed;
}

const HAN_DIGITS = '〇一二三四五六七八九';
const HAN_UNITS = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
]);

/** @returns a printed number with Latin letters and digits: `5-bis` for `5 bis`, `25` for `二十五` */
function toDigits(printed: string): string {
  if (/^[〇零一二三四五六七八九十百千]+$/u.test(printed))
    return String(readHan(printed.replaceAll('零', '〇')));
  return printed
    .replaceAll(/\p{Nd}/gu, (digit) => String(toDigitValue(digit)))
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, '-');
}

/** Each script has its ten digits in a row. */
function toDigitValue(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1;
  return value;
}

function readHan(printed: string): number {
  if (!/[十百千]/u.test(printed))
    return Number(Array.from(printed, (sign) => HAN_DIGITS.indexOf(sign)).join(''));
  let sum = 0;
  let digit = 0;
  for (const sign of printed) {
    const unit = HAN_UNITS.get(sign);
    if (unit === undefined) digit = HAN_DIGITS.indexOf(sign);
    else {
      sum += (digit || 1) * unit;
      digit = 0;
    }
  }
  return sum + digit;
}
