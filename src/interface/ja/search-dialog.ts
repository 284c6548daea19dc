/** The search dialog of every page. */

export const close = '閉じる';
export const allResults = 'すべての検索結果';
export const showAllResults = (count: number) => `すべての検索結果（${count}件）`;
export const resultsInTexts = (texts: number) => `${texts}件の文書の検索結果`;
export const keys = '矢印キーで検索結果を選び、Escキーで閉じます。';
export const slashOpensSearch = { before: '', after: 'キーで検索を開く' };
export const moreParagraphs = (count: number) => `ほか${count}件の段落`;
