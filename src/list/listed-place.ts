import type { PassageTemplates } from '../archive/citations/passage-citation.ts';
import type { TextPart } from '../linking/published-text.ts';

/** A text with places in a list, as its own page describes it. */
export interface ListedText {
  documentId: string;
  /** The short title. */
  title: string;
  /** As precise as it is known: `2001-10`. */
  date: string;
  /** The kind of text. */
  kind: string;
  /** `Government text`, or `Not a government text`. */
  standing: string;
  /** A BCP 47 tag. */
  language: string;
  /** `rtl` for a language that is written from right to left; else empty. */
  direction: string;
  /** The whole address of its page. */
  address: string;
  templates: PassageTemplates;
}

/** A passage or section in a list, with its words. */
export interface ListedPlace {
  /** As in the address of the list: `china-2020.12`. */
  entry: string;
  text: ListedText;
  fragmentId: string;
  /** `¶ 12`, or the words of the heading. */
  name: string;
  /** The words of the heading; empty for a passage. */
  heading: string;
  /** The words of the headings above it, the outermost first, and of its own heading. */
  headings: string[];
  /** The whole address. */
  address: string;
  /** Its place among the headings and passages of the text, to sort by. */
  position: number;
  /** Its heading, if it has one, and its passages. */
  parts: TextPart[];
}

/** A place as a list gives it away. */
export interface GivenPlace extends ListedPlace {
  /** What the reader wrote about it; empty for nothing. */
  note: string;
}
