/** What search says: about the whole answer, about each word of the query, and about each hit. */
import type { ContextSource, FactSource } from '../../search/query/field.ts';
import type { FormKind } from '../../search/query/forms.ts';
import { listAll, listAny, quote } from './quotes.ts';

export const join = (sentences: readonly string[]) => sentences.join('');
export const searching = '検索しています…';
export const tooLong = '検索語が長すぎるため、はじめの部分だけで検索しました。';
export const notIndexed =
  '索引が応答しませんでした。検索結果に漏れはありませんが、並び順は正確ではありません。';
export const hints = {
  or: 'どちらかの語を含む箇所を探すには、語の間に大文字でORと入力します。',
  not: 'ある語を含む箇所を除くには、その語の前に大文字でNOT、または半角のハイフンを入力します。',
};
export const splitCompounds = (words: string[]) =>
  `${listAny(words)}を一語として含む文書はありません。語を分けて検索しました。`;

export const searchAsTyped = (word: string) => `${quote(word)}を入力どおりに検索`;
const SEARCHES = {
  unquoted: '別の表記や語形',
  similar: '似た語',
  related: '関連する語',
  derived: '語根が同じ語',
  beginning: 'より長い語',
};
export const searchFor = (kind: keyof typeof SEARCHES, words: string[]) =>
  `${SEARCHES[kind]}を検索：${words.join('、')}`;

export const foundReference = (query: string) => `${quote(query)}が指す箇所が見つかりました。`;
export const found = (places: string, listed: number) =>
  `${places}が見つかりました${listed > 0 ? `（ほかに人名・組織名の一覧から${listed}件）` : ''}。`;
export const foundDerived = (places: string) =>
  `すべての語を入力どおりに含む節はありません。語根が同じ語を含めると、${places}にすべての語があります。`;
export const noTextHas = (words: string[]) => `${listAny(words)}を含む文書はありません。`;
export const noSectionHasAll = 'すべての語を含む節はありません。';
export const foundMost = (places: string) => `${places}に、大部分の語があります。`;
export const seeWhatIsNear = '近い箇所を示します。';
export const allExcluded = (words: string[]) =>
  `検索結果がすべて除外されました。どの結果にも${listAny(words)}が含まれています。`;
export const noResults = (query: string) => `${quote(query)}に一致する結果はありません。`;
export const onlyExcludes = (words: string[]) =>
  `検索する語を入力してください。除外する語（${listAll(words)}）だけが入力されています。`;
export const noWord = '検索できる語が入力されていません。';
export const leftOut = (texts: number, passages: number, words: string[]) => {
  const parts = [
    ...(texts > 0 ? [`${texts}件の文書`] : []),
    ...(passages > 0 ? [`${passages}件の段落`] : []),
  ];
  return `${listAny(words)}を含む${parts.join('と')}を除外しました。`;
};

const FACT_NAMES: Record<FactSource, string> = {
  date: '日付',
  shortTitle: '略題',
  partner: '相手国・機関',
  kind: '種類',
  publisher: '発行元',
  author: '著者',
  repost: '転載先',
};

interface Counts {
  passages: number;
  headings: number;
  sections: number;
  named: number;
  known: number;
  facts: readonly FactSource[];
}
export const countPlaces = ({ passages, headings, sections, named, known, facts }: Counts) => {
  const parts = [
    ...(passages > 0 ? [`${passages}件の段落`] : []),
    ...(headings > 0 ? [`${headings}件の見出し`] : []),
  ];
  const places = [
    ...(named > 0 ? [`標題が一致する${named}件の文書`] : []),
    ...(known > 0 ? [`${facts.map((fact) => FACT_NAMES[fact]).join('・')}が一致する${known}件の文書`] : []),
    ...(sections > 0 ? [`${sections}件の節の${parts.join('と')}`] : []),
  ];
  return places.join('、および');
};

type Forms = readonly { kind: FormKind; printed: string[] }[];
const FORM_KINDS: { [Kind in FormKind]?: string } = {
  spelling: '別の表記',
  inflected: '別の語形',
  misprint: '誤植',
};
export const isFact = (typed: string, fact: FactSource, whole: string) =>
  `${quote(typed)}は、本文にはありませんが、文書の${FACT_NAMES[fact]}${quote(whole)}と一致します。`;
export const isPrinted = (typed: string, others: Forms) => {
  const named = others.map(({ kind, printed }) => `${FORM_KINDS[kind] ?? ''}：${listAll(printed)}`);
  return `${quote(typed)}は、${named.length === 0 ? '入力どおり本文にあります' : `本文にあります（${named.join('、')}も検索）`}。`;
};
export const textsAreIn = (language: string) => `文書は${nameLanguage(language)}です。`;
export const means = (typed: string, language: string, words: string[]) =>
  `${textsAreIn(language)}${quote(typed)}は${listAll(words)}を意味します。`;
export const isMisprinted = (typed: string, printed: string[]) =>
  `${quote(typed)}を含む文書はありません。${listAll(printed)}の訂正にあります。`;
export const hasForms = (typed: string, printed: string[]) =>
  `${quote(typed)}を含む文書はありません。文書には${printed.length === 0 ? '別の語' : listAll(printed)}があります。`;
export const isBeginning = (typed: string, taken: string[]) =>
  `${quote(typed)}で始まる語が見つかりました：${listAll(taken)}。`;
export const isDerived = (typed: string, taken: string[], isUnprinted?: boolean) =>
  tellTaken(typed, `語根が同じ${listAll(taken)}`, isUnprinted);
export const isCorrected = (typed: string, taken: string[], isUnprinted?: boolean) =>
  tellTaken(typed, `つづりの似た${listAll(taken)}`, isUnprinted);
const tellTaken = (typed: string, words: string, isUnprinted = false) =>
  `${quote(typed)}を含む文書はありません。${isUnprinted ? `${words}を検索しました` : `文書には、${words}があります`}。`;
export const isAbsent = (typed: string) => `${quote(typed)}を含む文書はありません。`;
export const isExcluded = (typed: string) => `${quote(typed)}を含む段落を除外しました。`;

function nameLanguage(tag: string): string {
  return new Intl.DisplayNames(['ja'], { type: 'language' }).of(tag) ?? tag;
}

export const paragraphLink = (of: string) => ({ before: '段落', after: `、${of}` });
export const afterSection = { before: '、段落', after: '' };
export const also = (fact: string) => `、${fact}`;

export const inContext = (typed: string, source: ContextSource) => {
  const place =
    source === 'heading' ? '上位の見出し' : `この文書の${source === 'title' ? '標題' : FACT_NAMES[source]}`;
  return `${quote(typed)}は${place}にあります。`;
};
export const isListed = (words: string, name: string) => `${quote(words)}は一覧の${quote(name)}にあります。`;
export const inColumns = (headings: string[]) =>
  `列${headings.map((heading) => `「${heading}」`).join('')}にあります。`;
export const without = (words: string[]) => `${listAny(words)}を含みません。`;
export const alsoOffers = '検索で示す関連語';
