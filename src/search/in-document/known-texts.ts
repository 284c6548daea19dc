import { fetchPassages } from '../engine/fetch-early.ts';
import type { PassagesFile, SearchDocument } from '../query/passages.ts';
import { joinArchive } from './join-archive.ts';
import type { Knowledge } from './messages.ts';

/** The texts as far as they are known: the words of the page at once, the others and other spellings when they come. */
export class KnownTexts {
  archive;
  knowledge: Knowledge = 'page';
  readonly #page: SearchDocument;

  constructor(page: SearchDocument) {
    this.#page = page;
    this.archive = joinArchive(page);
  }

  /** Never rejects: where the other texts do not come, the page is what is known. */
  async learn(): Promise<void> {
    try {
      const response = await fetchPassages();
      if (!response.ok) throw new Error(`${response.status} for ${response.url}`);
      this.archive = joinArchive(this.#page, (await response.json()) as PassagesFile);
      this.knowledge = 'archive';
    } catch (error) {
      console.warn('Only the words of this page are searched:', error);
      this.knowledge = 'page-only';
    }
  }
}
