/** The part of opentype.js that the cards use. The package has no types. */
declare module 'opentype.js' {
  /** A step of an outline: the letter of an SVG path command, and its points. */
  export interface Command {
    type: 'M' | 'L' | 'Q' | 'C' | 'Z';
    x1?: number;
    y1?: number;
    x2?: number;
    y2?: number;
    x?: number;
    y?: number;
  }

  interface Path {
    commands: Command[];
  }

  export interface Font {
    /** @returns 0 if the font does not have the character. */
    charToGlyphIndex(character: string): number;
    getAdvanceWidth(text: string, fontSize: number): number;
    getPath(text: string, x: number, y: number, fontSize: number): Path;
  }

  const opentype: { parse: (bytes: ArrayBuffer) => Font };
  export default opentype;
}
