/** Texts and paragraphs that are no longer at their addresses. */
import type { Wrap } from '../wrap.ts';

export const moved = (id: string, to: string, date: string, why: string) =>
  `文書${id}は、${date}に${to}へ移動しました。${why}`;
export const takenDown = (id: string, date: string, why: string) =>
  `文書${id}は、${date}に公開を終了しました。${why}`;
export const requestedBy = (whom: string) => `${whom}の求めによるものです。`;

export const pageHasChanged = 'このページは変わりました';
export const see = (text: string) => `${text}をご覧ください。`;
export const pageIsNowHere = (page: string) => `現在のページ：${page}`;

export const textHasMoved = 'この文書は移動しました';
export const movedOn = (from: string, date: string, to: string, why: string) =>
  `文書${from}は、新しいURLへ移動しました（${date}）：${to}。${why}`;
export const partsAtNewAddress = '新しいURLでの節と段落：';

export const textWasTakenDown = 'この文書は公開を終了しました';
export const wordsAreGone = (texts: Wrap, changes: Wrap) =>
  `このアーカイブには、もう本文がありません。他の${texts('文書')}と${changes('変更履歴')}をご覧ください。`;
export const itsParts = 'この文書の節と段落';
export const partTakenDown = (part: string) => `${part}：公開終了`;

export const titleOfMoved = (id: string) => `${id} · 移動`;
export const titleOfTakenDown = (id: string) => `${id} · 公開終了`;

export const earlierParts = '以前の段落と節';
export const whatEarlierPartsAre = '次の段落と節は、以前は本文にありました。以前のリンクはここを指します。';
export const became = {
  moved: (part: string, to: string) => `${part}は${to}へ移動しました`,
  merged: (part: string, to: string) => `${part}は${to}に統合されました`,
  split: (part: string, to: string) => `${part}は${to}に分割されました`,
  withdrawn: (part: string) => `${part}は取り下げられました`,
};
export const placeOf = (documentId: string, place: string) => `${documentId}、${place}`;
export const and = 'と';
export const becameOn = (sentence: string, date: string, why: string) => `${sentence}（${date}）。${why}`;
