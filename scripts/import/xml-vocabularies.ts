import type { XmlElement } from '../../src/originals/parse-xml.ts';
import { hasNoWords, toCharacter } from '../../src/originals/xml-names.ts';
import { LIST_OF_CONTENTS } from './furniture.ts';
import type { XmlNote } from '../../src/originals/xml-notes.ts';

/** The names of a vocabulary, and those of Akoma Ntoso and TEI that say the same. `xml.ts` knows these. */
type Names = Readonly<Record<string, string>>;

/** The name of a part of a line in the tree. No format has it. */
export const SEGMENT = 'part of a line';

/** The laws of the United Kingdom: legislation.gov.uk (CLML). */
const CLML: Names = {
  Title: 'heading',
  Contents: LIST_OF_CONTENTS,
  MultilineTitle: 'docTitle',
  Subtitle: 'heading',
  Number: 'num',
  Pnumber: 'num',
  ...Object.fromEntries(['P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P7'].map((name) => [name, 'paragraph'])),
  ...{ Text: 'p', AddressLine: 'p', ContentsItem: 'p', ContentsNumber: SEGMENT, ContentsTitle: SEGMENT },
  ...{ OrderedList: 'list', UnorderedList: 'list', ListItem: 'item' },
  ...{ Emphasis: 'emph', Strong: 'b', Inferior: 'sub', Superior: 'sup' },
};

/** The laws of the Netherlands: Basiswettenbestand (BWB). */
const BWB: Names = {
  ...{ intitule: 'docTitle', kop: 'heading', label: SEGMENT, nr: SEGMENT, titel: SEGMENT, subtitel: SEGMENT },
  ...{ lid: 'paragraph', lidnr: 'num', 'li.nr': 'num', li: 'item', lijst: 'list' },
  ...{ al: 'p', 'considerans.al': 'p', citeertitel: 'p', nadruk: 'emph' },
};

/** The laws of Taiwan: law.moj.gov.tw. */
const MOJ: Names = { 法規名稱: 'docTitle', 編章節: 'heading', 條文: 'article', 條號: 'num', 條文內容: 'p' };

/** The laws of Japan: e-Gov. `xml.ts` knows its other names. */
const EGOV: Names = { TOC: LIST_OF_CONTENTS };

/** The laws of the United States: USLM, and the older format of their bills. */
const USLM: Names = {
  ...{
    title: 'level',
    subtitle: 'level',
    header: 'heading',
    enum: 'num',
    officialTitle: 'longTitle',
    'official-title': 'longTitle',
  },
  ...{
    content: 'p',
    chapeau: 'p',
    continuation: 'p',
    text: 'p',
    quotedContent: 'quote',
    'quoted-block': 'quote',
  },
  ...{ toc: LIST_OF_CONTENTS, 'toc-entry': 'p', referenceItem: 'p', designator: SEGMENT, label: SEGMENT },
};

/** The laws of the European Union: Formex. */
const FORMEX: Names = {
  ...{
    TITLE: 'heading',
    TI: SEGMENT,
    STI: SEGMENT,
    'TI.ART': 'num',
    'STI.ART': 'heading',
    TOC: LIST_OF_CONTENTS,
  },
  ...{ P: 'p', ALINEA: 'p', TXT: 'p', NP: 'paragraph', 'NO.P': 'num', PARAG: 'paragraph', 'NO.PARAG': 'num' },
  ...{ LIST: 'list', ITEM: 'item', 'QUOT.S': 'quote', TBL: 'table', CORPUS: 'tbody', ROW: 'tr', CELL: 'td' },
  ...{ BOLD: 'b', ITALIC: 'emph', SUP: 'sup', SUB: 'sub' },
};

/** By the outermost element. */
const VOCABULARIES: Readonly<Record<string, Names>> = {
  Legislation: CLML,
  toestand: BWB,
  wetgeving: BWB,
  法規: MOJ,
  Law: EGOV,
};

/** Other names of elements in some elements around them (CLML, USLM). */
const ELSEWHERE: ReadonlyMap<string, Names> = new Map<string, Names>([
  ...['PrimaryPrelims', 'SecondaryPrelims', 'EUPrelims'].map((name): [string, Names] => [
    name,
    { Title: 'docTitle', Number: 'p' },
  ]),
  ...['Subject', 'Subsubject', 'SubjectInformation'].map((name): [string, Names] => [
    name,
    { Title: 'p', Subtitle: 'p' },
  ]),
  // A list of contents in a quotation is what the law changes.
  ...['quotedContent', 'quoted-block'].map((name): [string, Names] => [name, { toc: 'level' }]),
]);

/** The names of a reference to a note, and of a note, in the tree. No format has them. */
export const NOTE_REFERENCE = 'reference to a note';
export const NOTE = 'note with a sign';

/**
 * Gives the elements of a file the names that `xml.ts` knows, and writes the signs of notes. The words and their order stay.
 *
 * @param notes what elements have to do with notes
 */
export function toKnownNames(top: XmlElement, notes: ReadonlyMap<XmlElement, XmlNote>): XmlElement {
  const names = findNames(top);
  /** The notes that stand among words. They follow at the end. */
  const later: XmlElement[] = [];
  const renameChild = (child: XmlElement, parent: string, columns: readonly string[]) => {
    if (hasNoWords(child.name)) return [];
    const character = toCharacter(child);
    if (character !== undefined) return [character];
    const note = notes.get(child);
    const renamed = rename(child, parent, columns);
    if (note?.isNote === true && note.isReference) later.push(toNotePart(NOTE, note, renamed.children));
    if (note?.isReference === true) return [toNotePart(NOTE_REFERENCE, note, [])];
    if (note?.isNote === true) return [toNotePart(NOTE, note, renamed.children)];
    // Only the words in these elements count, not the elements.
    return child.name === 'tgroup' || child.name === 'TitleBlock' ? renamed.children : [renamed];
  };
  const rename = (element: XmlElement, parent: string, columns: readonly string[]): XmlElement => {
    const { name, attributes } = element;
    const inside = name === 'tgroup' ? listColumns(element) : columns;
    const children = element.children.flatMap((child): XmlElement['children'] =>
      typeof child === 'string' ? [child] : renameChild(child, name, inside),
    );
    if (name === 'entry') return { name: 'td', attributes: toSpans(attributes, columns), children };
    if (names === FORMEX)
      return {
        name: toFormexName(element, parent === top.name),
        attributes: toLowerNames(attributes),
        children,
      };
    return { name: { ...names, ...ELSEWHERE.get(parent) }[name] ?? name, attributes, children };
  };
  const known = rename(top, '', []);
  return { ...known, children: [...known.children, ...later] };
}

function findNames({ name, attributes, children }: XmlElement): Names {
  const holds = (names: RegExp) =>
    children.some((child) => typeof child !== 'string' && names.test(child.name));
  if (/\/uslm(?:$|\/)/u.test(attributes.xmlns ?? '') || holds(/^(?:legis|resolution)-body$/u)) return USLM;
  return holds(/^BIB\./u) ? FORMEX : (VOCABULARIES[name] ?? {});
}

/** Formex has one name for the titles of a text and of its parts, and the look of words in an attribute. */
function toFormexName({ name, attributes, children }: XmlElement, isAtTop: boolean): string {
  if (name === 'TITLE' && isAtTop) return 'docTitle';
  if (name === 'CELL' && attributes.TYPE === 'HEADER') return 'th';
  if (name === 'ALINEA' && children.some((child) => typeof child !== 'string' && child.name === 'P'))
    return 'level';
  return (name === 'HT' ? FORMEX[attributes.TYPE ?? ''] : FORMEX[name]) ?? name;
}

function toLowerNames(attributes: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key.toLowerCase(), value]));
}

function toNotePart(name: string, { sign, index }: XmlNote, children: XmlElement['children']): XmlElement {
  return { name, attributes: { sign, index: String(index) }, children };
}

/** @returns the names of the columns of a CALS table, from left to right */
function listColumns({ children }: XmlElement): string[] {
  return children.flatMap((child) =>
    typeof child !== 'string' && child.name === 'colspec' ? [child.attributes.colname ?? ''] : [],
  );
}

/** A cell of a CALS table names the first and last column, and how many more rows it covers. */
function toSpans(
  { namest, nameend, morerows }: Record<string, string>,
  columns: readonly string[],
): Record<string, string> {
  const first = columns.indexOf(namest ?? '');
  const last = columns.indexOf(nameend ?? '');
  return {
    colspan: String(first >= 0 && last > first ? last - first + 1 : 1),
    rowspan: String(Number(morerows ?? 0) + 1),
  };
}
