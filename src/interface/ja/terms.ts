/** The table of terms. */
import type { Wrap } from '../wrap.ts';

export const title = '用語の推移';
export const description = '主な用語が各文書に何回出てくるかを、該当箇所へのリンクとともに示します。';
export const whatThisIs =
  '用語が各文書に何回出てくるかを示します。数字から全該当箇所を開けます。円が大きいほど、文書の長さの割に多く出てきます。';
export const howWeCount = (search: Wrap) =>
  `円の面積は、1,000語当たりの出現回数です。見出しと標題も数えます。文書の種類が異なるため、線では結びません。用語は、別の表記や語尾も含め、${search('検索と同じ方法')}で数えます。`;
export const numbersAsCsv = '数値のCSV';
export const term = '用語';
export const countWords = (words: number) => `${words.toLocaleString('ja')}語`;
export const also = (forms: readonly string[]) => `${forms.join('、')}も含む`;
export const timesIn = (name: string, documentId: string, perThousand: string) =>
  `回：${documentId}の${name}、1,000語当たり${perThousand}回`;

export const whatDecadesAre =
  '用語が各年代の文書に何回出てくるかを示します。数字から全該当箇所を開けます。円が大きいほど、文書の長さの割に多く出てきます。';
export const howWeCountDecades = (search: Wrap) =>
  `円の面積は、1,000語当たりの出現回数です。見出しと標題も数えます。文書の種類が異なるため、線では結びません。用語は、別の表記や語尾も含め、${search('検索と同じ方法')}で数えます。`;
export const numbersOfTextsAsCsv = '文書ごとの数値のCSV';
export const countTextsAndWords = (texts: number, words: number) =>
  `${texts}件の文書、${words.toLocaleString('ja')}語`;
