/** The names of sections and passages, outside the text. */

/** The passages before the first heading. */
export const opening = 'Opening';
export const title = 'Title';
export const paragraph = (number: number | string) => `Paragraph ${number}`;
/** @param name the heading of the section */
export const section = (name: string) => `Section “${name}”`;
/** @param id the last part of its address */
export const sectionById = (id: string) => `Section ${id}`;
export const sourceLine = (line: number) => `line ${line}`;
export const sourceLines = (first: number, last: number) => `lines ${first}–${last}`;
/** The name of the link beside a section, for screen readers. @param words its heading */
export const linkToSection = (words: string) => `Link to section ${words}`;
/** The name of the number beside a passage, for screen readers. */
export const linkToParagraph = (number: number) => `Link to paragraph ${number}`;
/** The name of the mark [sic], for screen readers. */
export const sicNote = (reading: string) => `sic: see the note on the reading “${reading}”`;
/** The name of a reference to a note, for screen readers. @param sign as printed */
export const note = (sign: string) => `Note ${sign}`;
export const backFromNote = (sign: string) => `Note ${sign}: back to the text`;
/** A note may have several references. */
export const backToPlace = (count: number) => `Back to place ${count}`;
/** The name of the box around a table. @param caption its words, or nothing */
export const table = (caption: string) => (caption === '' ? 'Table' : `Table: ${caption}`);
