import { fetchPassages } from '../engine/fetch-passages.ts';
import { readPassages } from '../engine/read-passages.ts';
import { loadLexicon } from '../engine/lexicon.ts';
import type { Lexicon, LexiconPart } from '../query/lexicon.ts';
import type { StagedEngine } from '../engine/staged-engine.ts';
import type { Finding, FindOptions } from '../query/find-in-document.ts';
import type { SearchDocument } from '../query/passages.ts';
import { joinArchive } from './join-archive.ts';
import type { Knowledge } from './messages.ts';

/** The texts to search: at first only this page, then the whole archive once the passages file has loaded. */
export class KnownTexts {
  archive;
  /** Loads only when the texts lack a word. Undefined until then. */
  lexicon: Lexicon | undefined;
  knowledge: Knowledge = 'page';
  /** Loads only for a query that may be a reference. Undefined until then. */
  findReference: FindOptions['findReference'];
  readonly #page: SearchDocument;
  #engine: StagedEngine | undefined;

  constructor(page: SearchDocument) {
    this.#page = page;
    this.archive = joinArchive(page);
  }

  /**
   * In a large archive, asks what a search finds in the page.
   *
   * @returns undefined if the archive is not large, or its files cannot be loaded
   */
  async ask(query: string): Promise<Finding | undefined> {
    if (!import.meta.env.SEARCH_IN_STAGES || query === '') return undefined;
    try {
      const { StagedEngine } = await import('../engine/staged-engine.ts');
      this.#engine ??= new StagedEngine();
      return await this.#engine.findInPage(query, this.#page);
    } catch (error) {
      console.warn('Only the words of this page are searched:', error);
      this.knowledge = 'page-only';
      return undefined;
    }
  }

  /** Loads the other texts. It never rejects: if the texts cannot be loaded, only the page is searched. */
  async learn(): Promise<void> {
    // In a large archive, each query calls `ask` instead.
    if (import.meta.env.SEARCH_IN_STAGES) return;
    try {
      this.archive = joinArchive(this.#page, await readPassages(fetchPassages()));
      this.knowledge = 'archive';
    } catch (error) {
      console.warn('Only the words of this page are searched:', error);
      this.knowledge = 'page-only';
    }
  }

  /** Loads the code that reads references. It never rejects: without the code a reference is searched as words. */
  async learnReferences(): Promise<void> {
    try {
      ({ findReference: this.findReference } = await import('../query/reference.ts'));
    } catch (error) {
      console.warn('References are searched as words:', error);
      this.findReference = () => undefined;
    }
  }

  /**
   * Loads a part of the lexicon, for a word that is in no text.
   *
   * @returns whether it has loaded now. It never rejects: without the lexicon no word is corrected
   */
  async learnWords(part: LexiconPart): Promise<boolean> {
    if (this.knowledge !== 'archive') return false;
    try {
      const lexicon = await loadLexicon(part);
      // The translations may have loaded in the meantime.
      if (this.lexicon?.hasTranslations) return false;
      this.lexicon = lexicon;
      return true;
    } catch {
      return false;
    }
  }
}
