import { join } from 'node:path';
import { toLexiconFile, toTranslationsFile } from '../../src/search/build/lexicon.ts';
import { makeArchiveParts } from '../../src/search/build/make-archive-parts.ts';
import { toPassagesFile } from '../../src/search/build/passages-file.ts';
import { LoadedArchive } from '../../src/search/postings/loaded-archive.ts';
import { StagedSearch } from '../../src/search/postings/staged-search.ts';
import { prepareArchive, type ArchiveText } from '../../src/search/query/archive-text.ts';
import { answerQuery, type Answer } from '../../src/search/query/answer.ts';
import { toLexicon, type AskLexicon } from '../../src/search/query/lexicon.ts';
import { readContent, type ArchiveContent } from '../../src/text/read-content.ts';

/** An archive that can be searched in both ways. */
export interface BothWays {
  archive: ArchiveText;
  askLexicon: AskLexicon;
  /** The content of each file, by its list and number: `words/3`. */
  parts: Map<string, string>;
  /** The files that were read. */
  read: string[];
  /**
   * @param wait called before each file is read
   * @returns the archive in parts, with nothing loaded yet
   */
  load: (wait?: (name: string, signal?: AbortSignal) => Promise<void>) => LoadedArchive;
  /** @returns a search in two stages that has loaded nothing yet */
  makeSearch: () => StagedSearch;
  askWhole: (query: string) => Promise<Answer>;
}

/** @param english words that the lexicon knows as English; a list of them all takes long */
export function readBothWays(content: string, english: string[] = []): BothWays {
  const { documents, authorities, problems } = readContent(join(content));
  if (problems[0]) throw new Error(JSON.stringify(problems[0]));
  return toBothWays({ documents, authorities }, english);
}

/** @param english words that the lexicon knows as English */
export function toBothWays(
  { documents, authorities }: Pick<ArchiveContent, 'documents' | 'authorities'>,
  english: string[] = [],
): BothWays {
  const parts = new Map<string, string>();
  const { manifest } = makeArchiveParts(
    { documents, authorities },
    'test',
    ({ list, index, content: text }) => parts.set(`${list}/${index}`, text),
  );
  const archive = prepareArchive(toPassagesFile(documents, authorities, new Map()));
  const words = toLexiconFile(archive, english, authorities);
  const { translations } = toTranslationsFile(authorities.translations);
  const askLexicon: AskLexicon = (part) =>
    Promise.resolve(toLexicon(part === 'words' ? words : { ...words, translations }));
  const read: string[] = [];
  const load: BothWays['load'] = (wait) =>
    new LoadedArchive(manifest, async (list, index, signal) => {
      const name = `${list}/${index}`;
      read.push(name);
      await wait?.(name, signal);
      const text = parts.get(name);
      if (text === undefined) throw new Error(`No file ${name}`);
      return text;
    });
  return {
    archive,
    askLexicon,
    parts,
    read,
    load,
    makeSearch: () => new StagedSearch(load()),
    askWhole: (query) =>
      answerQuery(query, archive, () => Promise.reject(new Error()), undefined, { askLexicon }),
  };
}
