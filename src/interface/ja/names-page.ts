/** The list of the people and organisations that the texts name. */
import type { Wrap } from '../wrap.ts';

export const title = '人名・組織名一覧';
export const description = '文書に出てくるすべての人と組織を、該当する段落へのリンクとともに示します。';
export const whatThisIs =
  '文書に出てくるすべての人と組織を、該当するすべての段落とともに、文書の古い順に示します。';
export const letters = '頭文字';
export const people = '人';
export const organisations = '組織';
export const countNames = (title: string, count: number) => `${title}（${count}）`;
export const howNamesAreGiven = (index: Wrap) =>
  `名前と肩書は文書の表記のままです。名を補うことはなく、文書にないことは書きません。姓だけなど別の表記で出てくる段落には、番号の後にその表記を示します。国、会議、協定、事業はこの一覧にありません。${index('語句・人名等索引')}をご覧ください。`;
export const quote = (words: string) => `「${words}」`;
export const alsoPrinted = (spellings: string) => `別の表記：${spellings}`;
export const joinSpellings = (spellings: readonly string[]) => spellings.join('、');
export const seeAlso = (name: string) => `関連項目：${name}`;
export const heading = '見出し';
export const paragraph = '段落';
export const comma = '、';

export const countPlaces = (places: number, texts: number) => `${texts}件の文書に${places}か所`;
export const placesOfName = (places: number, texts: number, isSplit: boolean) =>
  `${countPlaces(places, texts)}。${isSplit ? '下に最近のものを示します。すべては年から選べます。' : ''}`;
export const allNames = 'すべての人名・組織名';
export const titleOfNames = '文書に出てくるすべての人と組織を、該当するすべての段落とともに示します。';
export const howNamesAreGivenInParts = (index: Wrap) =>
  `名前と肩書は文書の表記のままです。国、会議、協定、事業は${index('語句・人名等索引')}にあります。`;
export const descriptionOfName = (title: string) => `${title}が出てくる段落を示します。`;
