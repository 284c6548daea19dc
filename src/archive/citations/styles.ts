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
  /** Whether `medium` must have the kind of text, because the style prints `genre` only for reports. */
  hasKindInMedium: boolean;
  /**
   * Whether the kind of text follows the title if no author is known. APA would print `genre` after the date, as for a
   * text without a title.
   */
  hasKindInTitle: boolean;
  /**
   * The type and the field for the website that stop the style from printing the website as the author of a web page.
   * Chicago needs `container-title`, APA the `publisher` of the type `webpage`.
   */
  webPage: { type: 'webpage' | 'document'; site: 'publisher' | 'container-title' };
}

/** @returns the style with this id. */
export function getStyle(id: CitationStyle['id']): CitationStyle {
  const style = CITATION_STYLES.find((candidate) => candidate.id === id);
  if (style === undefined) throw new Error(`There is no style ${id}.`);
  return style;
}

/** The styles, in the order in which readers see them. */
export const CITATION_STYLES: readonly CitationStyle[] = [
  {
    id: 'chicago-note',
    name: 'Chicago (17th edition), note',
    csl: chicago,
    isNote: true,
    hasKindInMedium: false,
    hasKindInTitle: false,
    webPage: { type: 'webpage', site: 'publisher' },
  },
  {
    id: 'chicago-bibliography',
    name: 'Chicago (17th edition), bibliography',
    csl: chicago,
    isNote: false,
    hasKindInMedium: false,
    hasKindInTitle: false,
    webPage: { type: 'webpage', site: 'publisher' },
  },
  {
    id: 'apa',
    name: 'APA (7th edition)',
    csl: apa,
    isNote: false,
    hasKindInMedium: false,
    hasKindInTitle: true,
    webPage: { type: 'document', site: 'publisher' },
  },
  {
    id: 'mla',
    name: 'MLA (9th edition)',
    csl: mla,
    isNote: false,
    hasKindInMedium: true,
    hasKindInTitle: false,
    webPage: { type: 'webpage', site: 'container-title' },
  },
];
