/** The book (EPUB). */

export const whatNumbersAre =
  '段落の前の番号は、変わらない段落番号です。[sic]は原文の誤りを示し、原文のままとしています。正しい読みは文書の末尾の注にあります。';
export const theTexts = '文書';
export const aboutText = (kind: readonly string[], date: string, edition: string) =>
  `。${kind.join('：')}。${date}。版 ${edition}。`;
export const kindAndNote = (kind: readonly string[], note: string) => `${kind.join('：')}。${note}`;
export const aboutThisText = 'この文書について';
export const aboutThisBook = 'この本について';
export const quote = (words: string) => `「${words}」`;
export const accessibility =
  'この本は、見出し、番号付きの段落、箇条書き、注からなる文字だけの本です。画像はありません。';
