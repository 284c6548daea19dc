import type { XmlElement } from './parse-xml.ts';

/** Elements without words of the text: programs, and facts about the file (TEI, Akoma Ntoso, XHTML, CLML, BWB, Formex). */
const WITHOUT_WORDS = new Set(
  'teiHeader meta metadata Metadata meta-data script style BIB.INSTANCE BIB.DATA BIB.DOC'.split(' '),
);

/** Empty elements of CLML that mean one character. */
const CHARACTERS: Readonly<Record<string, string>> = {
  NonBreakingSpace: '\u00a0',
  EmSpace: '\u2003',
  EnSpace: '\u2002',
  ThinSpace: '\u2009',
  Minus: '\u2212',
  DotPadding: '\u00a0',
  LinePadding: '\u00a0',
};

/** @returns the character that an empty element means; undefined for other elements */
export function toCharacter({ name, attributes }: XmlElement): string | undefined {
  if (name === 'Character') return CHARACTERS[attributes.Name ?? ''];
  // Formex has quotation marks as elements with the code point of the sign.
  if (name !== 'QUOT.START' && name !== 'QUOT.END') return undefined;
  const code = Number.parseInt(attributes.CODE ?? '', 16);
  return code > 0x1f && code < 0xd800 ? String.fromCodePoint(code) : undefined;
}

/** Elements inside a line, by their names in TEI, Akoma Ntoso, JATS, XHTML, CLML, BWB, USLM, Formex and e-Gov XML. */
const INLINE = new Set(
  (
    'a abbr Abbreviation abbrev Acronym add Addition b bold caps Character Citation CitationSubRef code CommentaryRef corr def del docDate ' +
    'docNumber docProponent docTitle docType em emph Emphasis ExternalLink ext-link extref fixed-case FootnoteRef foreign gloss hi i ' +
    'Inferior inline inline-formula ins InternalLink intref italic lb mentioned milestone mod monospace nadruk name named-content noteRef ' +
    'num orgName overline persName placeName ptr q quantity rb ref reg Repeal rp rref rs Rt rt Ruby ruby sans-serif sc Sentence ' +
    'shortTitle sic small soCalled span strike Strong strong styled-content sub Sub subscript Substitution sup Sup superscript Superior ' +
    'supplied Term term time u unclear underline w xref ' +
    'act-name amendingAction enum external-xref headingText internal-xref proviso quotedText short-title ' +
    'DATE FT HT LINK NO.DOC.TXT NO.P NO.PARAG REF.DOC REF.DOC.ECR REF.DOC.OJ REF.NP.ECR ' +
    // Formulas: MathML, and the elements of JATS around it
    'alternatives annotation math menclose mfrac mi mn mo mover mpadded mroot mrow ms mspace msqrt mstyle msub ' +
    'msubsup msup mtable mtd mtext mtr munder munderover semantics tex-math'
  ).split(' '),
);

/** Elements that are lines of their own even between words, such as a list or note in a paragraph. */
const BLOCKS = new Set(
  (
    'authorialNote bibl blockList cell Commentary disp-formula disp-quote eg entry figure fn Footnote head item l lg li ' +
    'list list-item noot note ol p preformat row sp speaker stage table table-wrap td th tr ul ' +
    // Levels of laws (USLM, Akoma Ntoso, Formex): each begins with its number
    'article chapeau chapter clause content continuation division header level paragraph part point quotedContent ' +
    'quotedStructure quoted-block referenceItem section subclause subparagraph subsection text toc-entry ' +
    'ALINEA ARTICLE CELL DIVISION ITEM LIST NOTE NP P PARAG QUOT.S ROW STI TBL TI TITLE'
  ).split(' '),
);

/** @returns whether the words of an element are on the line of the words beside it */
export function isInlineName(name: string): boolean {
  return INLINE.has(name);
}

/** @returns whether an element is a line of its own even between words */
export function isBlockName(name: string): boolean {
  return BLOCKS.has(name);
}

/** Elements that begin a new line even between words. */
const LINE_ENDS = new Set(['br', 'lb', 'eol', 'pb', 'break']);

/** @returns whether an element begins a new line even between words */
export function endsLine(name: string): boolean {
  return LINE_ENDS.has(name);
}

/** @returns whether an element has no words of the text */
export function hasNoWords(name: string): boolean {
  return WITHOUT_WORDS.has(name);
}
