import { DatabaseSync } from 'node:sqlite';
import type { Term } from '../../schemas/authorities.ts';
import { splitWords } from '../../words/tokens.ts';
import { toRowId, type EngineRow } from './engine-rows.ts';

/** The columns that are searched, with their weights: how much a word there counts. */
const SEARCHED = { text: 1, headings: 2, title: 1, readings: 1, facts: 0.5 } as const;

/** A passage that a full-text database found. */
export interface FullTextHit {
  document: string;
  id: string;
}

/** A database of all passages in one file, searched with FTS5 of SQLite (https://sqlite.org/fts5.html). */
export class FullTextDatabase {
  readonly #database: DatabaseSync;
  #spellings: string[][] | undefined;

  /** @param path the path of the file; `:memory:` for a database in memory */
  constructor(path: string) {
    this.#database = new DatabaseSync(path);
  }

  /**
   * Makes the tables: `passages` with one row for each passage, `passages_index` for FTS5, and `spellings` with the
   * spellings of each term.
   *
   * @param language the language of the archive. If it is English, a search ignores the endings of words
   */
  create(terms: readonly Term[], language: string): void {
    const tokenizer = `${/^en\b/u.test(language) ? 'porter ' : ''}unicode61 remove_diacritics 2`;
    const columns = Object.keys(SEARCHED).join(', ');
    this.#database.exec(`
      CREATE TABLE passages (
        number INTEGER PRIMARY KEY, place TEXT UNIQUE, document TEXT, id TEXT, year TEXT, nature TEXT, partners TEXT,
        record TEXT, ${columns}
      );
      CREATE VIRTUAL TABLE passages_index USING fts5(
        ${columns}, content = 'passages', content_rowid = 'number', tokenize = '${tokenizer}'
      );
      CREATE TABLE spellings (term INTEGER, spelling TEXT);
      BEGIN`);
    const add = this.#database.prepare('INSERT INTO spellings VALUES (?, ?)');
    for (const [term, { spellings }] of terms.entries())
      for (const spelling of spellings) add.run(term, spelling);
  }

  /** Adds passages. They can be found after `finish`. */
  add(rows: readonly EngineRow[]): void {
    const add = this.#database.prepare(
      `INSERT INTO passages (place, document, id, year, nature, partners, record, ${Object.keys(SEARCHED).join(', ')})
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    );
    for (const row of rows) {
      const facts = [row.shortTitle, row.kind, row.publisher, row.date, ...row.partnerNames, ...row.authors];
      const columns = [
        row.text,
        row.headings.join('\n'),
        row.title,
        row.readings.join('\n'),
        facts.join('\n'),
      ];
      const keys = [toRowId(row), row.document, row.id, row.year, row.nature, row.partners.join(' ')];
      add.run(...keys, JSON.stringify(row), ...columns);
    }
  }

  /** Makes the index and packs the file. */
  finish(): void {
    this.#database.exec(`
      COMMIT;
      INSERT INTO passages_index (passages_index) VALUES ('rebuild');
      INSERT INTO passages_index (passages_index) VALUES ('optimize');
      VACUUM`);
  }

  /**
   * @param query words, and phrases in quotation marks, as readers type them
   * @returns the passages that have all words, or another spelling of them, the best first; if no passage has all,
   *   those that have most of them
   */
  search(query: string, limit = 20): FullTextHit[] {
    const clauses = this.#toClauses(query);
    if (clauses.length === 0) return [];
    const all = this.#find(clauses.join(' AND '), limit);
    return all.length > 0 || clauses.length === 1 ? all : this.#find(clauses.join(' OR '), limit);
  }

  close(): void {
    this.#database.close();
  }

  #find(match: string, limit: number): FullTextHit[] {
    const weights = Object.values(SEARCHED).join(', ');
    return this.#database
      .prepare(
        `SELECT passages.document, passages.id FROM passages_index JOIN passages ON passages.number = passages_index.rowid
         WHERE passages_index MATCH ? ORDER BY bm25(passages_index, ${weights}), passages.number LIMIT ?`,
      )
      .all(match, limit) as unknown as FullTextHit[];
  }

  /** @returns a clause of FTS5 for each word or phrase, with all spellings of the term that it belongs to */
  #toClauses(query: string): string[] {
    this.#spellings ??= this.#readSpellings();
    const typed = query.toLowerCase();
    const groups = this.#spellings.filter((group) => group.some((one) => hasWords(typed, one)));
    const inGroups = groups.flatMap((group) => group.filter((one) => hasWords(typed, one)));
    let rest = typed;
    for (const spelling of inGroups.toSorted((a, b) => b.length - a.length))
      rest = rest.replaceAll(spelling, ' ');
    const phrases = [...rest.matchAll(/"([^"]+)"/gu)].map(([, words = '']) => words);
    const words = splitWords(rest.replaceAll(/"[^"]*"/gu, ' ')).filter((word) => /[\p{L}\p{N}]/u.test(word));
    return [
      ...groups.map((group) => `(${group.map(quote).join(' OR ')})`),
      ...[...phrases, ...words].map(quote),
    ];
  }

  #readSpellings(): string[][] {
    const rows = this.#database.prepare('SELECT term, spelling FROM spellings').all() as unknown as {
      term: number;
      spelling: string;
    }[];
    const groups = Map.groupBy(rows, ({ term }) => term);
    return Array.from(groups.values(), (group) => group.map(({ spelling }) => spelling.toLowerCase()));
  }
}

/** @returns whether the text has the words, not as a part of other words */
function hasWords(text: string, words: string): boolean {
  const at = ` ${text.replaceAll(/[^\p{L}\p{N}.-]+/gu, ' ')} `.indexOf(` ${words} `);
  return at >= 0;
}

/** In quotation marks, FTS5 reads no operators. */
function quote(words: string): string {
  return `"${words.replaceAll('"', ' ')}"`;
}
