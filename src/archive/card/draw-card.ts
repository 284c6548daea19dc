import { formats } from '../../interface/formats.ts';
import type { NatureKind } from '../../schemas/authorities.ts';
import type { Publication } from '../addresses.ts';
import type { ArchiveDocument } from '../documents.ts';
import { listKindNames } from '../natures.ts';
import { CARD_HEIGHT, CARD_WIDTH } from './size.ts';
import { drawText, hasCharacters, measureText, type Typeface } from './typeface.ts';

/** The two weights of the typeface on a card. */
export interface Typefaces {
  regular: Typeface;
  bold: Typeface;
}

const MARGIN = 88;
/** The colours of a light page (styles/tokens.css). */
const COLORS = { page: '#fdfcf9', text: '#1d1b18', quiet: '#514c44', accent: '#8c2812' };
const TITLE = { size: 72, leading: 88, top: 296, lines: 3 };

/** The position, size and colour of the lines other than the title. */
const LINES = {
  archive: { y: 116, size: 34, color: COLORS.quiet },
  kind: { y: 192, size: 34, color: COLORS.accent },
  facts: { y: 556, size: 34, color: COLORS.quiet },
} as const;

/** @returns the values that the picture of a document depends on */
export function toCardInput({ id, frontMatter, nature }: ArchiveDocument, { name }: Publication): unknown {
  const { shortTitle, dated, publisher } = frontMatter;
  return { id, shortTitle, dated, publisher, nature, name };
}

/**
 * Draws letters as outlines, so the renderer needs no font. If the typeface does not have all characters of a line, the
 * line is left out. In place of such a title, the picture has the id of the document.
 *
 * @returns the picture of a document as SVG: the archive, the kind of text, the title, date and publisher
 */
export function drawCard(
  document: ArchiveDocument,
  publication: Publication,
  { regular, bold }: Typefaces,
): string {
  const { id, frontMatter, nature } = document;
  return draw(
    {
      archive: publication.name,
      kind: listKindNames(nature).join(' · '),
      title: hasCharacters(bold, frontMatter.shortTitle) ? frontMatter.shortTitle : id,
      facts: `${formats.formatDate(frontMatter.datedAs ?? frontMatter.dated)} · ${frontMatter.publisher}`,
    },
    { regular, bold },
  );
}

/** @returns the picture that all documents of a kind share in an archive with many texts, as SVG */
export function drawKindCard(
  nature: NatureKind,
  publication: Publication,
  { regular, bold }: Typefaces,
): string {
  const title = hasCharacters(bold, nature.name) ? nature.name : nature.id;
  return draw(
    { archive: publication.name, kind: listKindNames(nature).slice(0, -1).join(''), title, facts: '' },
    { regular, bold },
  );
}

/** The words of a card. */
type CardWords = Record<keyof typeof LINES | 'title', string>;

function draw({ archive, kind, title, facts }: CardWords, { regular, bold }: Typefaces): string {
  const paths = [
    toLine(regular, archive, LINES.archive),
    toLine(regular, kind, LINES.kind),
    ...wrapText(bold, title, TITLE.size, TITLE.lines).map((line, index) =>
      toPath(drawText(bold, line, MARGIN, TITLE.top + index * TITLE.leading, TITLE.size), COLORS.text),
    ),
    toLine(regular, facts, LINES.facts),
  ];
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${CARD_WIDTH}" height="${CARD_HEIGHT}">` +
    `<rect width="${CARD_WIDTH}" height="${CARD_HEIGHT}" fill="${COLORS.page}"/>` +
    `<rect width="24" height="${CARD_HEIGHT}" fill="${COLORS.accent}"/>${paths.join('')}</svg>`
  );
}

function toLine(
  typeface: Typeface,
  text: string,
  { y, size, color }: (typeof LINES)[keyof typeof LINES],
): string {
  if (text === '' || !hasCharacters(typeface, text)) return '';
  const [line = ''] = wrapText(typeface, text, size, 1);
  return toPath(drawText(typeface, line, MARGIN, y, size), color);
}

function toPath(outline: string, color: string): string {
  return `<path d="${outline}" fill="${color}"/>`;
}

/** @returns the text in lines that fit the card. A text that is too long is cut, with an ellipsis. */
function wrapText(typeface: Typeface, text: string, size: number, lineCount: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || measureText(typeface, longer, size) <= CARD_WIDTH - 2 * MARGIN) {
      line = longer;
    } else {
      lines.push(line);
      line = word;
    }
  }
  lines.push(line);
  return lines.length <= lineCount
    ? lines
    : [...lines.slice(0, lineCount - 1), `${lines[lineCount - 1] ?? ''}…`];
}
