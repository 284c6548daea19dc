import apa from './csl/apa.csl?raw';
import chicago from './csl/chicago-fullnote-bibliography.csl?raw';
import mla from './csl/modern-language-association.csl?raw';

/** A style in which a text can be cited. */
export interface CitationStyle {
  id: 'chicago-note' | 'chicago-bibliography' | 'apa' | 'mla';
  /** The name that readers see. */
  name: string;
  /** The CSL file, unchanged from the CSL project. */
  csl: string;
  /** True for a note, false for an entry in a bibliography. */
  isNote: boolean;
  /** Whether the style needs the kind of text in `medium`, because it prints `genre` only for reports. */
  hasKindInMedium: boolean;
}

/** The styles, in the order in which readers see them. */
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
