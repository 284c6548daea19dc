/** The book (EPUB). */

export const whatNumbersAre =
  'The number before a paragraph is its permanent number. [sic] marks an error of the source, which is kept as printed. A note at the end of the text says how to read it.';
export const theTexts = 'The texts';
export const aboutText = (kind: readonly string[], date: string, edition: string) =>
  `. ${kind.join(': ')}. ${date}. Edition ${edition}.`;
export const kindAndNote = (kind: readonly string[], note: string) => `${kind.join(': ')}. ${note}`;
export const aboutThisText = 'About this text';
export const aboutThisBook = 'About this book';
export const quote = (words: string) => `“${words}”`;
export const accessibility =
  'The book has only text: headings, paragraphs with numbers, lists and notes. It has no images.';
