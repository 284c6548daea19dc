import { foldForSearch } from '../../words/fold.ts';
import type { DocumentText, SectionText, Texts } from '../query/archive-text.ts';
import { hasPattern, type Field } from '../query/field.ts';
import { toNameKey, toNames, type Names } from '../query/names.ts';
import type { SearchName } from '../query/passages.ts';
import type { Pattern } from '../query/pattern.ts';
import { listWords } from '../query/plain-words.ts';
import { listDocumentNames } from '../query/reference-document.ts';
import { scoreCounts } from '../query/score.ts';
import { toSearchTokens } from '../query/search-token.ts';
import { listKeys } from './keys.ts';
import { KINDS } from './kinds.ts';
import { BEST_LEVEL, LineWriter, toBits } from './line.ts';
import { toSourceKey, toTitleKey } from './named-documents.ts';
import { toIdKey } from './reference-documents.ts';
import { listNameGroups, toNameLineKey } from './name-groups.ts';
import type { Survey } from './survey.ts';

/** One document, split into words. */
export interface PostedDocument extends Pick<Texts, 'sections'> {
  text: DocumentText;
  /** The people and organisations that have passages of the document in the list of names. */
  names: SearchName[];
}

/** Where one document has a key. Collected while the document is read. */
interface Found {
  own: number[];
  below: number[];
  isName: boolean;
  score: number;
}

/** The score at which each level above 0 begins. There are 12 levels, each with about the same number of words. */
const LEVEL_STARTS = [0.6, 0.95, 1.1, 1.2, 1.3, 1.42, 1.52, 1.6, 1.68, 1.76, 1.86];

/** The same values as in `query/score.ts` and `query/scan.ts`. */
const AS_TYPED_SCORE = 0.5;
const HEADING_FACTOR = 0.6;

/** A line has at most this many facts. The names of hundreds of publishers may have a word in common. */
const FACT_LIMIT = 3;

/** A line has at most this many forms of several words: `cyber security`, `cyber-security`. */
const JOINED_FORM_LIMIT = 3;

/** Makes the postings of an archive, one document after the other. */
export class PostingMaker {
  readonly #survey: Survey;
  readonly #names: Names;
  readonly #groups: Pattern[][];
  readonly #lines = new Map<string, LineWriter>();
  #count = 0;

  constructor(survey: Survey) {
    this.#survey = survey;
    this.#names = toNames(survey.names.map(({ spellings }) => spellings));
    this.#groups = listNameGroups(this.#names);
  }

  /** Adds the next document. Add documents in order of date, the oldest first. */
  add({ text, sections, names }: PostedDocument): void {
    const found = new FoundKeys();
    for (const field of text.names) this.#addName(field, field === text.title, found);
    for (const { field, source } of text.facts) this.#addFact(field, source, found);
    sections.forEach((section, index) => {
      this.#addSection(section, index, found);
    });
    this.#addDocumentNames(text, found);
    this.#addListed(names, found);
    this.#write(found);
    this.#count += 1;
  }

  /** @returns the lines, in the order of their keys */
  *format(): Generator<{ key: string; text: string }> {
    for (const key of [...this.#lines.keys()].sort()) {
      const text = this.#lines.get(key)?.format(key) ?? '';
      yield { key, text };
    }
  }

  #addName(field: Field, isTitle: boolean, found: FoundKeys): void {
    for (const key of this.#listKeys(field, isTitle)) found.get(key).isName = true;
    for (const group of this.#groups)
      if (hasPattern([field], group)) found.get(toNameLineKey(group)).isName = true;
  }

  #addFact(field: Field, source: string, found: FoundKeys): void {
    const names = this.#groups.filter((group) => hasPattern([field], group)).map(toNameLineKey);
    for (const key of [...this.#listKeys(field, false), ...names]) {
      found.get(key + KINDS.fact).isName = true;
      const { forms } = this.#getLine(key + KINDS.fact);
      if (forms.size < FACT_LIMIT) forms.add(`${source}:${field.text}`);
    }
  }

  #addSection({ heading, passages, context }: SectionText, index: number, found: FoundKeys): void {
    const scores = new Map<string, number>();
    for (const key of this.#listKeys(heading)) scores.set(key, HEADING_FACTOR * scoreCounts([1], [1]));
    for (const group of this.#groups) {
      const key = toNameLineKey(group);
      if (hasPattern([heading], group)) scores.set(key, HEADING_FACTOR * scoreCounts([1], [1]));
    }
    const best = new Map<string, number>();
    for (const passage of passages)
      for (const [key, score] of this.#scorePassage(passage))
        best.set(key, Math.max(best.get(key) ?? 0, score));
    for (const [key, score] of best) scores.set(key, (scores.get(key) ?? 0) + score);
    for (const [key, score] of scores) {
      const one = found.get(key);
      one.own.push(index);
      one.score = Math.max(one.score, score);
    }
    const above = new Set<string>();
    for (const { field, source } of context) {
      if (source !== 'heading') continue;
      for (const key of this.#listKeys(field, false)) above.add(key);
      for (const group of this.#groups) if (hasPattern([field], group)) above.add(toNameLineKey(group));
    }
    for (const key of above) if (!scores.has(key)) found.get(key).below.push(index);
  }

  /** @returns the score of a passage for each of its keys */
  #scorePassage(field: Field): Map<string, number> {
    const counts = new Map<string, number>();
    const usual = new Set<string>();
    for (const { word, stem } of field.tokens)
      if (this.#survey.usualWords.get(stem) === word) usual.add(stem);
    for (const key of this.#listKeys(field)) counts.set(key, (counts.get(key) ?? 0) + 1);
    for (const group of this.#groups) if (hasPattern([field], group)) counts.set(toNameLineKey(group), 1);
    const scores = new Map<string, number>();
    for (const [key, count] of counts)
      scores.set(key, scoreCounts([count], [1], field.tokens.length) + (usual.has(key) ? AS_TYPED_SCORE : 0));
    return scores;
  }

  #addDocumentNames({ document }: DocumentText, found: FoundKeys): void {
    const names = listDocumentNames({ documents: [{ document }], ...this.#names });
    for (const { all, facts, spellings, titles } of names) {
      for (const word of all) found.get(word + KINDS.documents).isName = facts.has(word);
      for (const word of spellings) found.get(word + KINDS.documents).isName = true;
      for (const title of titles) found.get(toTitleKey(title));
    }
    found.get(toIdKey(listWords(document.id)));
    // `us2014` names the document, too.
    found.get(listWords(document.id).join('') + KINDS.documents).isName = true;
    if (document.source !== undefined) found.get(toSourceKey(document.source));
  }

  #addListed(names: SearchName[], found: FoundKeys): void {
    for (const { spellings, passages } of names)
      for (const name of spellings) {
        const key = toNameKey(toSearchTokens(name)) + KINDS.listed;
        found.get(key);
        const { forms } = this.#getLine(key);
        for (const { documentId, id, words } of passages) forms.add(`${documentId} ${id} ${words}`);
      }
  }

  /**
   * @param isOwn whether the words are in the text itself, so that their forms are noted. The headings above a section
   *   repeat words that were noted before
   */
  #listKeys(field: Field, isOwn = true): string[] {
    return listKeys(field, (key) => this.#survey.words.has(key)).map(({ key, printed }) => {
      if (isOwn && printed !== undefined) this.#noteForm(key, printed);
      return key;
    });
  }

  /** Notes a form. Forms of one word that differ only in capitals count as one form. */
  #noteForm(key: string, printed: string): void {
    const { forms } = this.#getLine(key);
    if (key.endsWith(KINDS.capitals) || !/^[\p{L}\p{M}\p{N}]+$/u.test(printed)) {
      if (forms.size < JOINED_FORM_LIMIT) forms.add(printed);
    } else forms.add(this.#survey.printed.get(foldForSearch(printed)) ?? printed);
  }

  #getLine(key: string): LineWriter {
    const line = this.#lines.get(key) ?? new LineWriter();
    this.#lines.set(key, line);
    return line;
  }

  #write(found: FoundKeys): void {
    for (const [key, { own, below, isName, score }] of found.keys)
      this.#getLine(key).add({
        document: this.#count,
        own: toBits(own),
        below: toBits(below),
        isName,
        level: Math.min(BEST_LEVEL, LEVEL_STARTS.filter((start) => score >= start).length),
      });
  }
}

class FoundKeys {
  readonly keys = new Map<string, Found>();

  get(key: string): Found {
    const found = this.keys.get(key) ?? { own: [], below: [], isName: false, score: 0 };
    this.keys.set(key, found);
    return found;
  }
}
