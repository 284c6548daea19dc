import { decodeBytes, findByteOrderMark } from './decode-text.ts';
import { parseXmlTree, type XmlElement } from './parse-xml.ts';
import { findDeclaredEncoding } from './read-html.ts';
import { LineWriter, type OriginalReading } from './reading.ts';
import { hasNoWords, isBlockName, isInlineName, endsLine, toCharacter } from './xml-names.ts';
import { findXmlNotes, type XmlNote } from './xml-notes.ts';

/**
 * Reads the text nodes of an XML file in their order. An element with words beside it is a part of their line. Other
 * elements are lines. Notes between words follow at the end.
 *
 * @param label the encoding that the front matter names; if undefined, the file declares it, or it is UTF-8
 */
export function readXml(bytes: Uint8Array, label?: string): OriginalReading {
  const { text, encoding } = decodeXml(bytes, label);
  const top = parseXmlTree(text);
  return { lines: new XmlReader(top).read(), encoding };
}

/** An element to read, and whether words are beside it or beside an element around it. */
interface OpenElement {
  element: XmlElement;
  isInWords: boolean;
}

const LINE_END = undefined;

/** What to read next: an element, words, or the end of a line. */
type Step = OpenElement | string | typeof LINE_END;

class XmlReader {
  readonly #notes: ReadonlyMap<XmlElement, XmlNote>;
  readonly #lines = new LineWriter();
  readonly #open: Step[];
  /** The notes between words. */
  readonly #later: XmlElement[] = [];

  constructor(top: XmlElement) {
    this.#notes = findXmlNotes(top);
    this.#open = [{ element: top, isInWords: false }];
  }

  read(): string[] {
    this.#readOpen();
    for (const element of this.#later) {
      this.#open.push(...this.#readNote({ element, isInWords: false }).toReversed());
      this.#readOpen();
    }
    return this.#lines.finish();
  }

  #readOpen(): void {
    while (this.#open.length > 0) {
      const next = this.#open.pop();
      if (next === undefined) this.#lines.endLine();
      else if (typeof next === 'string') this.#lines.addText(next);
      else this.#open.push(...this.#readElement(next).toReversed());
    }
  }

  #readNote(note: OpenElement): Step[] {
    return [LINE_END, `${this.#notes.get(note.element)?.sign ?? ''} `, note, LINE_END];
  }

  /** @returns the children of the element to read next, with line ends and other steps around them. */
  #readElement({ element, isInWords }: OpenElement): Step[] {
    const { name, children } = element;
    if (hasNoWords(name)) return [];
    const character = toCharacter(element);
    if (character !== undefined) return [character];
    const hasWords = isInWords || children.some((child) => typeof child === 'string' && child.trim() !== '');
    return children.flatMap((child): Step[] => {
      if (typeof child === 'string') return [child];
      const isBlock = isBlockName(child.name);
      const isInline = !endsLine(child.name) && !isBlock && (hasWords || isInlineName(child.name));
      const inside = { element: child, isInWords: hasWords && !isBlock };
      const note = this.#notes.get(child);
      if (note?.isNote === true && note.isReference) this.#later.push(child);
      if (note?.isReference === true) return [note.sign];
      if (note?.isNote === true) return this.#readNote(inside);
      return isInline ? [inside] : [LINE_END, inside, LINE_END];
    });
  }
}

/** @returns the text of an XML file in the encoding that it declares. */
export function decodeXml(bytes: Uint8Array, label?: string): { text: string; encoding: string } {
  return decodeBytes(bytes, findByteOrderMark(bytes) ?? label ?? findDeclaredEncoding(bytes) ?? 'utf-8');
}
