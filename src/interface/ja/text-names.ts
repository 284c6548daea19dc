/** The people, organisations and terms of one text: their page, and how they are shown in the text. */

export const title = 'この文書の人名・組織名・用語';
export const link = '人名・用語';
export const titleOfPage = (documentId: string, shortTitle: string) =>
  `${documentId} · 「${shortTitle}」の人名・組織名・用語`;
export const description = (shortTitle: string) =>
  `「${shortTitle}」に出てくる人、組織、用語を、段落へのリンクとともに示します。`;
export const whatThisIs =
  '名前を選ぶと、すべての文書の該当する段落を見られます。本文の名前と用語に下線を付けるには、「表示設定」で「人名・用語」を選びます。';
export const terms = '用語';
export const term = '（用語）';
export const searchAlsoFinds = (spellings: string) => `検索では${spellings}も見つかります。`;
export const inAllTexts = 'すべての文書の該当箇所';
