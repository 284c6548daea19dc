import { facts } from '../interface/facts.ts';
import { countWords } from '../words/segment.ts';
import type { TextDocument } from '../text/model.ts';
import { listPassages, listSections } from '../text/tree.ts';

/**
 * Words that an adult reads in a minute: 238 for English non-fiction, the average of 190 studies
 * (Brysbaert 2019, https://doi.org/10.1016/j.jml.2019.104047). It is used for every language, because we
 * know no such number for the others.
 */
const WORDS_A_MINUTE = 238;

/** @returns the length of a text in words: `About 9 minutes, 43 paragraphs`. Minutes are rounded up. */
export function formatLength(document: Pick<TextDocument, 'sections'>): string {
  const passages = listPassages(document);
  const headings = listSections(document).flatMap(({ heading }) => heading ?? []);
  const words = [...headings, ...passages.map(({ text }) => text)].join(' ');
  const minutes = Math.ceil(countWords(words) / WORDS_A_MINUTE);
  return facts.length(minutes, passages.length);
}
