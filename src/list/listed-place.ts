import type { PassageTemplates } from '../archive/citations/passage-citation.ts';
import type { TextPart } from '../linking/published-text.ts';

/** A text with places in a list. The data comes from the page of the text. */
export interface ListedText {
  documentId: string;
  /** The short title. */
  title: string;
  /** The date, as precise as it is known: `2001-10`. */
  date: string;
  /** The kind of text. */
  kind: string;
  /** `Government text`, or `Not a government text`. */
  standing: string;
  /** A BCP 47 tag. */
  language: string;
  /** `rtl` for a language that is written from right to left; otherwise empty. */
  direction: string;
  /** The whole address of its page. */
  address: string;
  templates: PassageTemplates;
}

/** A passage, passages from one to another, or a section in a list, with its words. */
export interface ListedPlace {
  /** The entry in the address of the list: `china-2020.12`. */
  entry: string;
  text: ListedText;
  fragmentId: string;
  /** `¶ 12`, `¶¶ 5–7`, or the words of the heading. */
  name: string;
  /** The words of the heading; empty for a passage. */
  heading: string;
  /** The words of the headings above the place or its first passage, the outermost first, and of its own heading. */
  headings: string[];
  /** The whole address. */
  address: string;
  /** Its position among the headings and passages of the text, for sorting. */
  position: number;
  /** Its headings, if it has any, and its passages. */
  parts: TextPart[];
}

/** A place in a file or copy of a list, with the reader's note. */
export interface GivenPlace extends ListedPlace {
  /** What the reader wrote about it; empty if nothing. */
  note: string;
}
