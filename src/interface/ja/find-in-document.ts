/** What “Find in this text” says. */
import { listAll, quote } from './quotes.ts';

export const paragraph = (number: string) => `段落${number}`;
export const title = '標題';
export const heading = '見出し';

export const pressEnterToGo = (place: string) => `Enterキーで${place}へ移動します。`;
export const notFoundHere = '入力どおりの語は、この文書にはありません。';
export const keepTyping = '該当する語はまだありません。入力を続けてください。';
export const notInThisText = 'この文書にはありません。';
export const searchAllTexts = 'すべての文書を検索';
export const inOtherTexts = (passages: number) => `他の文書の${passages}件の段落`;
export const searchOtherTexts = (texts: number) => `他の${texts}件の文書を検索`;
export const arrival = (query: string, places: string) => `${quote(query)}：${places}`;
export const position = (current: number, total: number, place: string) =>
  `${total}件中${current}件目：${place}`;
export const matches = (count: number, sections: number, isInTitle: boolean) => {
  const places = [...(isInTitle ? [title] : []), ...(sections > 0 ? [`${sections}件の節`] : [])];
  return `${places.join('と')}に${count}件`;
};
export const joinNotes = (notes: readonly string[]) =>
  notes.map((note) => note.replace(/。$/u, '')).join('。');
export const missingAnywhere = (words: string[]) => `どの文書にもない語：${listAll(words)}`;
export const missingHere = (words: string[]) => `この文書にない語：${listAll(words)}`;
export const noSectionHasAll = 'すべての語を含む節はありません';

export const previousMatch = '前の一致箇所';
export const nextMatch = '次の一致箇所';
export const removeMarks = '強調表示を消す';
