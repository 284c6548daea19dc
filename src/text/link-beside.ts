/** A link of the archive beside a heading or passage. It has no words: the style sheet shows its sign. */
export interface LinkBeside {
  href: string;
  /** For screen readers. */
  label: string;
  /** What readers see. */
  sign: string;
}
