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
