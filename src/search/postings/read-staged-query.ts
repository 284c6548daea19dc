import { foldForSearch } from '../../words/fold.ts';
import { isJoinedScript } from '../../words/scripts.ts';
import { listBeginning, listNumbered, splitClause } from '../query/alternatives.ts';
import type { ArchiveText, Texts } from '../query/archive-text.ts';
import { loadDateCode } from '../query/date-code.ts';
import type { FactField, FactSource } from '../query/field.ts';
import { listDerived } from '../query/derive.ts';
import { toField, type Field } from '../query/field.ts';
import type { AskLexicon, Lexicon } from '../query/lexicon.ts';
import { NAME_LIMIT, toNameKey } from '../query/names.ts';
import { parseQuery, type Clause } from '../query/parse-query.ts';
import type { NamedPassage } from '../query/passages.ts';
import { toPattern, toSpellingPattern, type Pattern } from '../query/pattern.ts';
import { isCommon, readQuery, type Query, type ReadOptions } from '../query/read-query.ts';
import { toSearchTokens, type SearchToken } from '../query/search-token.ts';
import type { Endings } from '../query/light-stem.ts';
import { listOtherStems, listStems, readRules } from '../query/stem.ts';
import type { Term } from '../query/terms.ts';
import type { Vocabulary } from '../query/vocabulary.ts';
import { KINDS } from './kinds.ts';
import type { LoadedArchive } from './loaded-archive.ts';
import { toNameLineKey } from './name-groups.ts';
import { find, toLookup, toNameLookup, type Lookup } from './pattern-lookup.ts';

/** A query that was read with the postings, without the texts. */
export interface StagedQuery {
  query: Query;
  /** The archive as the code for queries needs it, with the forms of words from the postings and without the texts. */
  archive: ArchiveText;
  /** The documents with passages that the list of people and organisations has under a name in the query. */
  listed: Set<number>;
}

export interface StagedReadOptions extends Pick<ReadOptions, 'isLiteral'> {
  askLexicon?: AskLexicon | undefined;
  /**
   * The clauses, as typed, that no text has although the postings did not rule them out; with the sign of facts, those
   * that no fact has.
   */
  refuted: ReadonlySet<string>;
}

/** Several words that may follow each other in a text, and what they are looked for instead of. */
interface Row {
  typed: string;
  pattern: Pattern;
}

/** No longer word has a line for its capitals (`keys.ts`). */
const LONGEST_ACRONYM = 5;

/** Search tries to split a word in two: `gascost` is `gas cost`. Each part has at least this many letters. */
const LEAST_PART_LETTERS = 3;

/**
 * Reads a query as `readQuery` does, but without the texts. The postings list the forms of each word that the texts
 * print. These forms together take the place of the texts. So a word is known, in the same forms, exactly if the texts
 * have it. Several words in a row count as printed if one section has all of them. Only the passages show whether the
 * words follow one another.
 *
 * @throws if a shard cannot be loaded
 */
export async function readStagedQuery(
  typed: string,
  loaded: LoadedArchive,
  { isLiteral, askLexicon, refuted }: StagedReadOptions,
): Promise<StagedQuery> {
  await loadDateCode(typed);
  const reader = new StagedReader(typed, loaded, refuted);
  await reader.loadWords();
  let query = reader.read({ isLiteral });
  for (const part of ['words', 'translations'] as const) {
    if (query.needs !== part || !askLexicon) continue;
    const lexicon = await askLexicon(part).catch(() => undefined);
    if (!lexicon) continue;
    await reader.loadFromLexicon(lexicon);
    query = reader.read({ isLiteral, lexicon });
  }
  await loadTerms(query.terms, loaded);
  return { query, archive: reader.toArchive(), listed: reader.listListed() };
}

/** Loads everything that is needed to find the documents of some terms. */
export async function loadTerms(terms: Term[], loaded: LoadedArchive): Promise<void> {
  const patterns = terms.flatMap((term) => term.patterns);
  await Promise.all(
    patterns
      .filter(({ mode, dates }) => mode === 'prefix' && !dates)
      .map(({ words }) => loaded.vocabulary.loadBeginning(words.at(-1) ?? '')),
  );
  await loaded.index.load(patterns.flatMap((pattern) => listLookupKeys(toPatternLookup(pattern, loaded))));
}

/** @returns how to look a pattern up. A name of the authorities has its own line */
export function toPatternLookup(pattern: Pattern, loaded: LoadedArchive): Lookup {
  const group = loaded.groups.find((patterns) => patterns.includes(pattern));
  if (group) return toNameLookup(group);
  const { words } = loaded.vocabulary;
  const lookup = toLookup(pattern, (beginning) =>
    [...words.keys()].filter((word) => word.startsWith(beginning)),
  );
  const { mode, isOneWord, joined } = pattern;
  if (!isOneWord || mode !== 'inflected' || lookup.ways.flat().some((key) => loaded.index.get(key)))
    return lookup;
  // The postings have no line for the word, so no text has it as one word.
  const parts = listParts(joined, words).flatMap((part) => toLookup(part, () => []).ways);
  return parts.length === 0 ? lookup : { ways: [...lookup.ways, ...parts], isExact: false };
}

/** A word has one line for the texts, and one for the facts of documents. */
function addFactKey(key: string): string[] {
  return [key, key + KINDS.fact];
}

function listLookupKeys({ ways }: Lookup): string[] {
  return ways.flat().flatMap(addFactKey);
}

class StagedReader {
  readonly #typed: string;
  readonly #clauses: Clause[];
  readonly #loaded: LoadedArchive;
  readonly #refuted: ReadonlySet<string>;
  /** Words that are not in the query, but that the reader may mean. */
  readonly #others = new Set<string>();
  /** Several words that may follow each other. */
  readonly #rows = new Map<string, Row>();
  #isNear = false;
  /** Fields by their text and rules. Each is made only once, because a query is read several times. */
  readonly #fields = new Map<string, Field>();

  constructor(typed: string, loaded: LoadedArchive, refuted: ReadonlySet<string>) {
    this.#typed = typed;
    this.#loaded = loaded;
    this.#refuted = refuted;
    const { clauses } = parseQuery(typed);
    this.#clauses = clauses.flatMap((clause) => [clause, ...listNumbered(clause)]);
  }

  /** Loads the lines of the words of the query. If no text has a word, also loads the lines of similar words. */
  async loadWords(): Promise<void> {
    const { index, vocabulary } = this.#loaded;
    await Promise.all([
      index.load([
        ...this.#listTelling().flatMap(listClauseKeys).flatMap(addFactKey),
        ...this.#listNameKeys(),
        ...this.#listNameFactKeys(),
      ]),
      ...this.#clauses
        .filter(({ isBeginning }) => isBeginning)
        .map(({ tokens }) => vocabulary.loadBeginning(tokens.at(-1)?.word ?? '')),
    ]);
    const tokens = this.#listTelling()
      .filter(({ isPhrase, dates }) => !isPhrase && dates.length === 0)
      .flatMap((clause) => clause.tokens);
    const unknown = tokens.filter((token) => !this.#isKnown(token));
    const beginnings = this.#clauses
      .filter(({ isBeginning }) => isBeginning)
      .flatMap((clause) => clause.tokens);
    if (unknown.length + beginnings.length === 0) return;
    this.#isNear = true;
    await Promise.all(unknown.map(({ word }) => vocabulary.loadNear(word)));
    for (const { word } of [...unknown, ...beginnings]) {
      for (const other of listBeginning(word, vocabulary.words)) this.#others.add(other);
      for (const other of listDerived(word, vocabulary.words)) this.#others.add(other);
      for (const pattern of listParts(word, vocabulary.words))
        this.#rows.set(pattern.words.join(' '), { typed: word, pattern });
    }
    for (const row of listNeighbours(this.#clauses)) this.#others.add(row);
    await this.#loadOthers();
  }

  /** Loads the lines of the words that the lexicon gives in place of words that no text has. */
  async loadFromLexicon(lexicon: Lexicon): Promise<void> {
    const archive = this.toArchive();
    const queryWords = this.#clauses.flatMap(({ tokens }) => tokens.map(({ printed }) => printed));
    const tokens = this.#listTelling()
      .flatMap((clause) => clause.tokens)
      .filter((token) => !this.#isKnown(token));
    const words = tokens.flatMap((token) => [
      lexicon.correct(token, queryWords, archive) ?? [],
      lexicon.listSimilar(token.word, archive),
    ]);
    for (const word of words.flat()) this.#others.add(word);
    const related = lexicon.listRelated(this.#clauses.map((clause) => clause.tokens));
    const meanings = listRuns(this.#clauses).flatMap((run) =>
      lexicon.translate(run.map(({ typed }) => typed).join(' ')),
    );
    for (const phrase of [...related, ...meanings])
      this.#rows.set(phrase, { typed: phrase, pattern: toSpellingPattern(phrase) });
    await this.#loadOthers();
  }

  read(options: ReadOptions): Query {
    const archive = this.toArchive();
    return readQuery(this.#typed, archive, archive, options);
  }

  /**
   * @returns the archive as the code for queries needs it, with the forms of words from the postings and without the
   *   texts
   */
  toArchive(): ArchiveText {
    const { manifest, names } = this.#loaded;
    const texts: Texts = {
      documents: [],
      sections: [],
      fields: this.#listFields(),
      facts: this.#listFacts(),
    };
    return {
      language: manifest.language,
      ...texts,
      ...names,
      vocabulary: this.#toVocabulary(),
      spellingGroups: manifest.names.map(({ spellings }) => spellings),
      named: this.#listNamed(),
      load: () => Promise.resolve(texts),
    };
  }

  listListed(): Set<number> {
    const { index } = this.#loaded;
    const lines = this.#listNameKeys().flatMap((key) => index.get(key) ?? []);
    return new Set(lines.flatMap(({ postings }) => postings.map(({ document }) => document)));
  }

  /** If the query has other words, common words count only as parts of names and phrases, so they need no lines. */
  #listTelling(): Clause[] {
    const wanted = this.#clauses.filter(({ isExcluded }) => !isExcluded);
    const isJoined = ({ isAlternative, nearWords }: Clause) => isAlternative || nearWords !== undefined;
    if (wanted.every(isCommon) || this.#clauses.some(isJoined)) return this.#clauses;
    return this.#clauses.filter((clause) => !isCommon(clause) || clause.isExcluded);
  }

  /** @returns the keys of the words of the query that may be names in the list of people and organisations */
  #listNameKeys(): string[] {
    if (!this.#loaded.manifest.hasListed) return [];
    return listRuns(this.#clauses).map(
      (run) => toNameKey(run.flatMap(({ tokens }) => tokens)) + KINDS.listed,
    );
  }

  /** @returns the keys of the facts that have a name in the query, in any of its spellings */
  #listNameFactKeys(): string[] {
    const { spellings } = this.#loaded.names;
    return listRuns(this.#clauses).flatMap((run) => {
      const group = spellings.get(toNameKey(run.flatMap(({ tokens }) => tokens)));
      return group ? [toNameLineKey(group) + KINDS.fact] : [];
    });
  }

  #isKnown({ word, stem }: SearchToken): boolean {
    const { index, names } = this.#loaded;
    const isName = names.spellings.has(toPattern([word], 'inflected').stem);
    return isName || [stem, ...listStems(word)].some((key) => index.get(key) ?? index.get(key + KINDS.fact));
  }

  async #loadOthers(): Promise<void> {
    const patterns = [
      ...Array.from(this.#others, (word) => toPattern([word], 'inflected')),
      ...Array.from(this.#rows.values(), ({ pattern }) => pattern),
    ];
    const keys = patterns.flatMap((pattern) => listLookupKeys(toPatternLookup(pattern, this.#loaded)));
    await this.#loaded.index.load(keys);
  }

  /** @returns a field for every printed form of the words, and for every row of words that the texts may print */
  #listFields(): Field[] {
    const { index, vocabulary, manifest } = this.#loaded;
    const keys = new Set([
      ...this.#clauses.flatMap(listClauseKeys),
      ...Array.from(this.#others, listStems).flat(),
      ...[...this.#rows.values()].flatMap(({ pattern }) => pattern.words.flatMap(listStems)),
    ]);
    const forms = Array.from(keys, (key) =>
      (index.get(key)?.forms ?? []).map((text) => this.#toField(text, readRules(key))),
    ).flat();
    // No text prints a word that occurs 0 times. Only a name of a document has it.
    const near = this.#isNear
      ? [...vocabulary.printed]
          .filter(([word]) => vocabulary.words.get(word)?.count !== 0)
          .map(([word, form]) => this.#toField(form, vocabulary.words.get(word)?.endings))
      : [];
    const names = manifest.names.flatMap(({ printed }) => printed ?? []);
    const others = [...this.#listRows(''), ...names].map((text) => this.#toField(text));
    return [...new Set([...forms, ...others, ...near])];
  }

  #toField(text: string, endings?: Endings): Field {
    const key = `${text}\n${endings ?? ''}`;
    const field = this.#fields.get(key) ?? toField(text, [], undefined, endings);
    this.#fields.set(key, field);
    return field;
  }

  /** @returns the words that may follow each other in a text or in a fact */
  #listRows(kind: string): string[] {
    const rows = this.#clauses
      .flatMap(withParts)
      .filter((clause) => !this.#refuted.has(clause.typed + kind) && isRow(clause))
      .map((clause) => ({
        text: clause.dates.length > 0 ? this.#toDateForm(clause) : clause.typed,
        lookup: clause.isBeginning
          ? toPatternLookup(toPattern(toWords(clause.tokens), 'prefix'), this.#loaded)
          : toRowLookup(clause),
      }));
    const isRefuted = new Set(Array.from(this.#refuted, foldForSearch));
    const others = [...this.#rows]
      .filter(([, { typed }]) => !isRefuted.has(foldForSearch(typed) + kind))
      .map(([text, { pattern }]) => ({ text, lookup: toPatternLookup(pattern, this.#loaded) }));
    return [...rows, ...others]
      .filter(({ lookup }) => find(lookup, this.#loaded.index, kind).postings.size > 0)
      .map(({ text }) => text);
  }

  /**
   * @returns a date in a form that the texts print. If they print it only as a part of a date, it is in another form than
   *   the reader typed
   */
  #toDateForm(clause: Clause): string {
    const { ways, isExact } = toRowLookup(clause);
    const forms = ways.flat().flatMap((key) => this.#loaded.index.get(key)?.forms ?? []);
    return isExact ? (forms[0] ?? toOtherForm(clause)) : clause.typed;
  }

  /** @returns every fact that may answer a word of the query */
  #listFacts(): FactField[] {
    const { index } = this.#loaded;
    const keys = [
      ...this.#clauses.flatMap(listClauseKeys),
      ...Array.from(this.#others, listStems).flat(),
    ].map((key) => key + KINDS.fact);
    const all = new Set([...keys, ...this.#listNameFactKeys()]);
    const forms = new Set(Array.from(all, (key) => index.get(key)?.forms ?? []).flat());
    const facts = Array.from(forms, (form): FactField => {
      const end = form.indexOf(':');
      return { source: form.slice(0, end) as FactSource, field: this.#toField(form.slice(end + 1)) };
    });
    const [known] = facts;
    const rows = known
      ? this.#listRows(KINDS.fact).map((text) => ({ ...known, field: this.#toField(text) }))
      : [];
    return [...facts, ...rows];
  }

  /** @returns the printed forms of the words of the query, and all words of the vocabulary that have loaded */
  #toVocabulary(): Vocabulary {
    const { vocabulary, index } = this.#loaded;
    const known = new Map(vocabulary.words);
    for (const { tokens } of this.#clauses)
      for (const { word, stem } of tokens)
        for (const key of [stem, ...listOtherStems(word)])
          for (const form of index.get(key)?.forms ?? []) {
            const endings = readRules(key);
            const [token, ...others] = toSearchTokens(form);
            if (token && others.length === 0 && !known.has(token.word))
              known.set(token.word, {
                count: 1,
                isName: token.printed !== token.word,
                ...(endings !== undefined && { endings }),
              });
          }
    return known;
  }

  #listNamed(): Map<string, NamedPassage[]> {
    const { index } = this.#loaded;
    const named = new Map<string, NamedPassage[]>();
    for (const key of this.#listNameKeys()) {
      const passages = index.get(key)?.forms.map((form): NamedPassage => {
        const [documentId = '', id = '', ...words] = form.split(' ');
        return { documentId, id, words: words.join(' ') };
      });
      if (passages) named.set(key.slice(0, -KINDS.listed.length), passages);
    }
    return named;
  }
}

function listClauseKeys(clause: Clause): string[] {
  const { tokens, dates } = clause;
  const own = tokens.flatMap(({ word, stem, run }) => [
    ...[stem, ...listStems(word), ...(run ? [run.stem] : [])],
    ...(word.length > LONGEST_ACRONYM ? [] : [word + KINDS.capitals, `${word}s${KINDS.capitals}`]),
  ]);
  const whole = isRow(clause) ? toRowLookup(clause).ways.flat() : [];
  return [...new Set(dates.length > 0 ? whole : [...own, ...whole])];
}

/** @returns a clause, and its parts in several scripts: if no text has `5円`, search looks for `円` */
function withParts(clause: Clause): Clause[] {
  const hasParts = clause.tokens.length > 1 && !clause.isPhrase && clause.tokens.some(isJoined);
  return hasParts ? [clause, ...splitClause(clause)] : [clause];
}

function isJoined({ word }: SearchToken): boolean {
  return isJoinedScript(word);
}

/** @returns whether a clause has several words in a row, a date, or words of a script without spaces */
function isRow({ tokens, dates }: Clause): boolean {
  return dates.length > 0 || tokens.length > 1 || tokens.some(isJoined);
}

function toRowLookup({ tokens, dates }: Clause): Lookup {
  const pattern = toPattern(toWords(tokens), 'inflected');
  return toLookup(dates.length > 0 ? { ...pattern, dates } : pattern, () => []);
}

/** @returns a date with Chinese signs, or in English if the reader typed such signs */
function toOtherForm({ typed, dates: [date] }: Clause): string {
  const { year, month, day } = date ?? {};
  const name = month && new Date(2000, month - 1).toLocaleString('en', { month: 'short' });
  return /[年月년월]/u.test(typed)
    ? [day, name, year].filter(Boolean).join(' ')
    : [year && `${year}年`, month && `${month}月`, day && `${day}日`].filter(Boolean).join('');
}

function toWords(tokens: SearchToken[]): string[] {
  return tokens.map(({ word }) => word);
}

/** @returns all rows of neighbouring clauses that may be one name */
function listRuns(clauses: Clause[]): Clause[][] {
  return clauses.flatMap((_, start) =>
    Array.from({ length: Math.min(NAME_LIMIT, clauses.length - start) }, (__, more) =>
      clauses.slice(start, start + more + 1),
    ),
  );
}

/** @returns neighbouring words of a query, joined to one word: the texts may write `PALM2000` for `PALM 2000` */
function listNeighbours(clauses: Clause[]): string[] {
  return listRuns(clauses)
    .filter(({ length }) => length > 1)
    .map((run) => run.flatMap(({ tokens }) => toWords(tokens)).join(''));
}

/**
 * @returns pairs of words that a word may consist of, if the texts have the first word: `gas` and `cost` for `gascost`
 */
function listParts(word: string, vocabulary: Vocabulary): Pattern[] {
  return Array.from(word, (_, cut) => cut)
    .filter((cut) => cut >= LEAST_PART_LETTERS && word.length - cut >= LEAST_PART_LETTERS)
    .filter((cut) => vocabulary.has(word.slice(0, cut)))
    .map((cut) => toPattern([word.slice(0, cut), word.slice(cut)], 'inflected'));
}
