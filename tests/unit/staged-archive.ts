import { join } from 'node:path';
import { toLexiconFile, toTranslationsFile } from '../../src/search/build/lexicon.ts';
import { makeArchiveParts } from '../../src/search/build/make-archive-parts.ts';
import { toPassagesFile } from '../../src/search/build/passages-file.ts';
import { LoadedArchive } from '../../src/search/postings/loaded-archive.ts';
import { StagedSearch } from '../../src/search/postings/staged-search.ts';
import { prepareArchive, type ArchiveText } from '../../src/search/query/archive-text.ts';
import { answerQuery, type Answer } from '../../src/search/query/answer.ts';
import { toLexicon, type AskLexicon } from '../../src/search/query/lexicon.ts';
import { readContent } from '../../src/text/read-content.ts';

/** An archive that can be searched in both ways. */
export interface BothWays {
  archive: ArchiveText;
  askLexicon: AskLexicon;
  /** The content of each file, by its list and number: `words/3`. */
  parts: Map<string, string>;
  /** The files that were read. */
  read: string[];
  /** @returns a search in two stages that has loaded nothing yet */
  makeSearch: () => StagedSearch;
  askWhole: (query: string) => Promise<Answer>;
}

/** @param english words that the lexicon knows as English; a list of them all takes long */
export function readBothWays(content: string, english: string[] = []): BothWays {
  const { documents, authorities, problems } = readContent(join(content));
  if (problems[0]) throw new Error(JSON.stringify(problems[0]));
  const parts = new Map<string, string>();
  const { manifest } = makeArchiveParts(
    { documents, authorities },
    'test',
    ({ list, index, content: text }) => parts.set(`${list}/${index}`, text),
  );
  const archive = prepareArchive(toPassagesFile(documents, authorities, new Map()));
  const words = toLexiconFile(
    archive,
    english.map((word) => ({ word, count: 100 })),
    authorities,
  );
  const { translations } = toTranslationsFile(authorities.translations);
  const askLexicon: AskLexicon = (part) =>
    Promise.resolve(toLexicon(part === 'words' ? words : { ...words, translations }));
  const read: string[] = [];
  return {
    archive,
    askLexicon,
    parts,
    read,
    makeSearch: () =>
      new StagedSearch(
        new LoadedArchive(manifest, (list, index) => {
          const name = `${list}/${index}`;
          read.push(name);
          const text = parts.get(name);
          return text === undefined ? Promise.reject(new Error(`No file ${name}`)) : Promise.resolve(text);
        }),
      ),
    askWhole: (query) =>
      answerQuery(query, archive, () => Promise.reject(new Error()), undefined, { askLexicon }),
  };
}
