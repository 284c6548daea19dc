import type { XmlElement } from './parse-xml.ts';
import { isBlockName } from './xml-names.ts';

/** Elements with the words of a note (TEI, Akoma Ntoso, JATS, CLML, BWB, Formex). */
const NOTES = new Set(['note', 'authorialNote', 'fn', 'Footnote', 'Commentary', 'noot', 'NOTE']);

/** Empty elements that refer to a note by its id. */
const POINTERS = new Set(['noteRef', 'ptr', 'FootnoteRef', 'CommentaryRef', 'MarginNoteRef']);

/** An element of JATS that refers to a note by its id, and has the printed sign. */
const SIGNED_POINTER = 'xref';

/** A printed sign of a note. Other values of these attributes are names. */
const SIGN = /^(?:[0-9]{1,4}|[a-z]|[*†‡§]{1,4})$/u;

/** The relation of an element to a note. */
export interface XmlNote {
  /** The sign that programs print at the reference and before the note. */
  sign: string;
  /** The position of the note among all notes, from 1. */
  index: number;
  isReference: boolean;
  isNote: boolean;
}

/**
 * Finds the notes between words, and the notes to which an empty element refers. Programs that show such a file print
 * a sign at both places, as Word does. If the file does not name the sign, the notes are counted.
 *
 * @returns the references and the notes. A note between words is its own reference
 */
export function findXmlNotes(top: XmlElement): ReadonlyMap<XmlElement, XmlNote> {
  const { notes, references } = listNotes(top);
  const byId = new Map(notes.map((note) => [note.attributes.id ?? '', note]));
  const found = new Map<XmlElement, XmlNote>();
  let count = 0;
  for (const element of references) {
    const isOwn = NOTES.has(element.name);
    const note = isOwn ? element : byId.get(toTarget(element));
    const printed = element.name === SIGNED_POINTER ? toWords(element).trim() : undefined;
    if (note === undefined || (printed !== undefined && !SIGN.test(printed))) continue;
    const known = found.get(note);
    const index = known?.index ?? ++count;
    const sign = known?.sign ?? printed ?? readSign(note) ?? readSign(element) ?? String(index);
    found.set(note, { sign, index, isReference: isOwn, isNote: true });
    if (!isOwn) found.set(element, { sign, index, isReference: true, isNote: false });
  }
  return found;
}

interface FoundNotes {
  notes: XmlElement[];
  /** Notes between words, and elements that refer to a note, in the order of the file. */
  references: XmlElement[];
}

function listNotes(top: XmlElement): FoundNotes {
  const found: FoundNotes = { notes: [], references: [] };
  const open = [{ element: top, isInWords: false, isInNote: false }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { element, isInNote } = next;
    const isNote = NOTES.has(element.name);
    if (isNote) found.notes.push(element);
    const isPointer = POINTERS.has(element.name) || element.name === SIGNED_POINTER;
    if (isNote ? next.isInWords && !isInNote : isPointer) found.references.push(element);
    const hasWords =
      (next.isInWords && !isNote) ||
      element.children.some((child) => typeof child === 'string' && child.trim() !== '');
    const inside = element.children.flatMap((child) =>
      typeof child === 'string'
        ? []
        : [
            {
              element: child,
              isInWords: hasWords && (NOTES.has(child.name) || !isBlockName(child.name)),
              isInNote: isInNote || isNote,
            },
          ],
    );
    open.push(...inside.toReversed());
  }
  return found;
}

function toTarget({ attributes }: XmlElement): string {
  const { Ref, target, href, rid } = attributes;
  return (Ref ?? target ?? href ?? rid ?? '').replace(/^#/u, '');
}

function toWords({ children }: XmlElement): string {
  return children.map((child) => (typeof child === 'string' ? child : toWords(child))).join('');
}

function readSign({ attributes }: XmlElement): string | undefined {
  const sign = attributes.marker ?? attributes.n;
  return sign !== undefined && SIGN.test(sign) ? sign : undefined;
}
