import { prepareTexts, type Texts } from '../query/archive-text.ts';
import type { SearchDocument, SearchName } from '../query/passages.ts';
import { formatFacts } from './document-facts.ts';
import { toWord } from './kinds.ts';
import type { ListName, Manifest } from './loaded-archive.ts';
import { PostingMaker } from './make-postings.ts';
import { packDocument } from './packed-document.ts';
import { cutShards, type Shard } from './shards.ts';
import { surveyTexts, type Survey } from './survey.ts';
import { cutVocabulary } from './vocabulary-shards.ts';

/** What the parts are made from. Documents are read twice, one after the other, so that few are in memory at a time. */
export interface PartSource {
  release: string;
  language: string;
  /** The spellings of each name, from the authorities. */
  spellings: string[][];
  /** The ids of the documents, in order of date, the oldest first. */
  ids: string[];
  read: (id: string) => SearchDocument;
  /** @returns the filter values of a document: `partner:china` */
  listFacts: (id: string) => string[];
  /** @returns the people and organisations that have passages of the document in the list of names */
  listNames: (texts: Texts, names: string[][]) => SearchName[];
}

/** A file of a search in two stages. */
export interface Part {
  list: ListName;
  index: number;
  content: string;
}

/**
 * The files with the lines of words have about 1.6 kB with Brotli, because every search loads one for each word. With
 * still smaller files, the manifest would grow more than a search saves. Lines grow with the number of documents, and so
 * do their files.
 */
const LEAST_WORDS_CHARACTERS = 4500;

/** The size of the files of the vocabulary: about 2.5 kB with Brotli. */
const VOCABULARY_CHARACTERS = 9000;

/**
 * Makes the files of a search in two stages.
 *
 * @param take receives each file, in a fixed order
 * @returns the manifest, and the survey of the words
 */
export function makeParts(
  source: PartSource,
  take: (part: Part) => void,
): { manifest: Manifest; survey: Survey } {
  const { ids, read, release, language } = source;
  function* readTexts(): Generator<Texts> {
    for (const id of ids) yield prepareTexts([read(id)]);
  }
  const survey = surveyTexts(readTexts(), source.spellings);
  const names = survey.names.map(({ spellings }) => spellings);
  const maker = new PostingMaker(survey);
  let sections = 0;
  let hasListed = false;
  ids.forEach((id, index) => {
    const document = read(id);
    const texts = prepareTexts([document]);
    const [text] = texts.documents;
    if (!text) return;
    sections += texts.sections.length;
    const listed = source.listNames(texts, names);
    hasListed ||= listed.length > 0;
    maker.add({ text, sections: texts.sections, names: listed });
    take({ list: 'texts', index, content: JSON.stringify(packDocument(document)) });
  });
  take({ list: 'facts', index: 0, content: formatFacts(ids.map((id) => source.listFacts(id))) });
  const { heads, tails } = cutVocabulary(survey, VOCABULARY_CHARACTERS);
  const shards = {
    words: cutShards(maker.format(), LEAST_WORDS_CHARACTERS + ids.length, isOfOneWord),
    heads,
    tails,
  };
  const starts = (list: keyof typeof shards) => {
    shards[list].forEach(({ text }, index) => take({ list, index, content: text }));
    return shards[list].map(({ start }: Shard) => start);
  };
  const manifest: Manifest = {
    ...{ release, language, documents: ids.length, sections, hasListed, names: survey.names },
    ...{ words: starts('words'), heads: starts('heads'), tails: starts('tails') },
  };
  return { manifest, survey };
}

/** A search for a word needs all its lines. */
function isOfOneWord(key: string, last: string): boolean {
  return toWord(key) === toWord(last);
}
