/** The list of every place of the words. */
import type { FormKind } from '../../search/query/forms.ts';
import type { PlaceLine } from '../../search/query/place-lines.ts';
import type { PlacesChoice } from '../../search/query/search-request.ts';

export const sortedBy = '並び順';
export const orders: Record<PlacesChoice['order'], string> = {
  text: '文書順',
  before: '前の語',
  after: '後の語',
};
export const formsCounted = '数える語形';
export const copyAsCsv = 'CSVでコピー';
export const copyLinks = 'リンクをコピー';
export const showTheOthers = '残りの箇所を表示';
export const showOthers = (count: number) => `残りの${count}件を表示`;
export const csvCopied = (count: number) => `${count}件をCSV形式でコピーしました。`;
export const linksCopied = 'これらの箇所へのリンクをコピーしました。';
export const notCopied = '（コピーできませんでした）';

export const forms: Record<FormKind, string> = {
  printed: '入力どおり',
  spelling: '別の表記',
  misprint: '誤植',
  inflected: '別の語形',
  beginning: 'より長い語',
  derived: '語根が同じ語',
  corrected: 'つづりの似た語',
};
export const countForm = (count: number, form: string) => `${count}件、${form}`;

export const noneLeft = (total: number) => `${total}件のうち、この絞り込みと語形に合う箇所はありません。`;
export const count = (left: number, total: number, texts: number, order: PlacesChoice['order']) => {
  const places = left < total ? `${total}件中${left}件` : `${total}件`;
  const sorted = { text: '', before: '、前の語の順', after: '、後の語の順' }[order];
  return `${texts}件の文書に${places}${sorted}。`;
};
export const sources: Record<PlaceLine['source'], string> = {
  passage: '段落',
  heading: '見出し',
  title: '標題',
};
export const paragraph = '段落';
export const comma = '、';
