/** The marks that open and close a quotation. */
export interface MarkPair {
  open: string;
  close: string;
}

/** The quotation marks of a language: `outer` for a quotation, `inner` for a quotation inside it. */
export interface QuotationMarks {
  outer: MarkPair;
  inner: MarkPair;
}

/** The marks of English, and of every language that is not in the table. */
const USUAL = '“ ” ‘ ’';

/**
 * Marks, and the languages that use them. The first two marks open and close the outer quotation, the other two the
 * inner quotation. They are from the Unicode CLDR 48.2 (`delimiters` in the npm package cldr-misc-full). Only the marks
 * of French are from the CSL locale fr-FR, because CLDR has the same marks for its outer and inner quotations. A
 * no-break space belongs to the mark next to it.
 */
const TABLE: Readonly<Record<string, string>> = {
  '« » ‹ ›': 'am az-Arab az-Cyrl fa fr-CH gsw jgo kkj mzn rm sdh wae',
  '« » “ ”':
    'ast blo bm br ca cv dyo el es-US eu ewo ie it kab kk lij mg mua nnh pms pt-AO pt-CH pt-CV pt-GQ pt-GW pt-LU pt-MO pt-MZ pt-PT pt-ST pt-TL sc sg ti',
  '« » „ “': 'bas be bua ky os ru sah tyv uk',
  '« » „ ”': 'shi zgh',
  '« » ‘ ’': 'dua el-polyton ksf nb nn no rw',
  '« » « »': 'ht hy oc yav',
  '«\u00a0 \u00a0» “ ”': 'fr',
  '« » ” “': 'fr-CA',
  '» « › ‹': 'kk-Arab ug',
  '„ “ ‚ ‘': 'bs-Cyrl cs de dsb et hr hsb is ksh lb luy mk nds sk sl',
  '„ “ „ “': 'bg lt prg sgs',
  '„ “ « »': 'ka',
  '„ ” ‚ ’': 'agq ff',
  '„ ” ‘ ’': 'bs',
  '„ ” ’ ’': 'sr',
  '„ ” « »': 'nmg pl ro',
  '„ ” » «': 'hu szl',
  '” ” ’ ’': 'fi he lag rn se sn sv yi',
  '” “ ’ ‘': 'ar lld ms-Arab syr ur',
  '“ ” “ ”': 'tk',
  '“ ” ’ ‘': 'uz',
  '“ ” « »': 'eo',
  '‘ ’ “ ”': 'fur ia ti-ER tn',
  '‘ ’ ‘ ’': 'nl',
  '「 」 『 』': 'ja yue zh-Hant',
};

/**
 * @param language a BCP 47 tag
 * @returns the quotation marks of the language. The English marks if the table lacks the language, or the tag is not
 *   valid
 */
export function getQuotationMarks(language: string): QuotationMarks {
  const tags = listTags(language);
  const found = tags.flatMap(
    (tag) => Object.entries(TABLE).find(([, languages]) => languages.split(' ').includes(tag)) ?? [],
  );
  const [outerOpen = '', outerClose = '', open = '', close = ''] = (found[0] ?? USUAL).split(' ');
  return { outer: { open: outerOpen, close: outerClose }, inner: { open, close } };
}

/** @returns the tags that apply to a language, the most specific first, with its usual script: `zh-TW` is `zh-Hant` */
function listTags(tag: string): string[] {
  try {
    const { language, script = '', region = '' } = new Intl.Locale(tag).maximize();
    return [tag, `${language}-${script}`, `${language}-${region}`, language];
  } catch {
    return [];
  }
}
