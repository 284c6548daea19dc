/** A word of a document’s file, and its line. */
export interface WordPlace {
  start: number;
  end: number;
  line: number;
}

/** The places of the words of a body, without Markdown syntax: marks, signs of notes, and signs of headings, lists and tables. */
export function locateWords(text: string): WordPlace[] {
  const bodyStart = text.indexOf('\n---\n') + 5;
  return [
    ...text.matchAll(
      /\{[^}]*\}|\[\^\S+\]:?|^\|[-|: ]+$|^#+(?= )|^ *(?:[->]|\d+\.)(?=\s)|^```.*|[^\s|{}[\\~]+/gmu,
    ),
  ]
    .filter(
      ({ 0: word, index }) => index >= bodyStart && !/^(?:\{|\[\^|\||```|#+$| *(?:[->]|\d+\.)$)/u.test(word),
    )
    .map(({ 0: word, index }) => ({
      start: index,
      end: index + word.length,
      line: text.slice(0, index).split('\n').length,
    }));
}
