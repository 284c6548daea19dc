import apa from './csl/apa.csl?raw';
import chicago from './csl/chicago-fullnote-bibliography.csl?raw';
import mla from './csl/modern-language-association.csl?raw';

/** A form in which a text can be cited. */
export interface CitationStyle {
  id: 'chicago-note' | 'chicago-bibliography' | 'apa' | 'mla';
  /** What readers call it. */
  name: string;
  /** The style in CSL, as the CSL project publishes it. */
  csl: string;
  /** Whether it is the text of a note; otherwise an entry of a list of works. */
  isNote: boolean;
  /** Whether the style prints what kind of text it is from `medium`, because it prints `genre` for reports alone. */
  hasKindInMedium: boolean;
}

/** The forms in the order readers see them. */
export const CITATION_STYLES: readonly CitationStyle[] = [
  {
    id: 'chicago-note',
    name: 'Chicago (17th edition), note',
    csl: chicago,
    isNote: true,
    hasKindInMedium: false,
  },
  {
    id: 'chicago-bibliography',
    name: 'Chicago (17th edition), bibliography',
    csl: chicago,
    isNote: false,
    hasKindInMedium: false,
  },
  { id: 'apa', name: 'APA (7th edition)', csl: apa, isNote: false, hasKindInMedium: false },
  { id: 'mla', name: 'MLA (9th edition)', csl: mla, isNote: false, hasKindInMedium: true },
];
