/** The lists of documents: all, and those of one partner, kind or year. */

export const title = '文書一覧';
export const description = 'このアーカイブの全文書を、日付、相手国・機関、種類とともに古い順に示します。';
export const titleBy = (facet: string, name: string) => `${facet}別の文書一覧：${name}`;
export const descriptionBy = (title: string) =>
  `${title}。このアーカイブの文書を、日付と種類とともに古い順に示します。`;
export const narrowTheList = '文書の絞り込み';
export const allDocuments = 'すべての文書';

export const searchTheseTexts = 'この一覧の文書を検索';
export const readAboutATheme = '一つのテーマを全文書で読む';
export const compareTwoTexts = '二つの文書を比較';
export const allOnOnePage = '全文書の印刷用ページ';
export const download = 'ダウンロード';

export const plainText = 'テキスト形式';
export const ofText = (shortTitle: string) => `（${shortTitle}）`;

export const latestOf = (shown: number, count: number, isYears: boolean) =>
  `${count}件の文書のうち最近の${shown}件です。残りは${isYears ? '年' : '相手国・機関、種類、年'}から選べます。`;
export const printTextsOfAYear = '年ごとの印刷用ページ';
