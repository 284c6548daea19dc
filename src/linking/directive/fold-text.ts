/**
 * Makes texts comparable as browsers compare them when they look for the words of a link: without regard to case,
 * diacritics (the primary level of UTS 10, as https://wicg.github.io/scroll-to-text-fragment/ asks) and the shape of
 * quotation marks. All dashes are taken for one as well, which browsers may or may not do: who counts more occurrences
 * than a browser does adds context that does no harm.
 *
 * @returns the folded text, of the same length: every place in it is the same place of the text
 */
export function foldText(text: string): string {
  return text
    .replace(/[“”„‟«»″]/g, '"')
    .replace(/[‘’‚‛′`´]/g, "'")
    .replace(/[‐-―−]/g, '-')
    .replace(/[\u0080-\u1fff]/g, (letter) => letter.normalize('NFD').charAt(0))
    .toLowerCase();
}
