import type { Publication } from '../addresses.ts';
import { toCslItem, type CitedDocument } from './csl-item.ts';
import { ID_MARK, NAME_MARK, toLocator } from './passage-citation.ts';
import { renderCitation } from './render.ts';
import type { CitationStyle } from './styles.ts';

/** The id of a passage that no document has: a mark with braces might be printed otherwise than an id. */
const STAND_IN = 'p7777777777';

/**
 * @returns how a style cites any passage of the document, with marks where its name and id stand, so that a browser
 * needs neither style nor processor to cite a passage
 * @throws where the document's own citation holds a mark or the stand-in
 */
export function toPassageTemplate(
  document: CitedDocument,
  publication: Publication,
  style: CitationStyle,
): string {
  const whole = renderCitation(toCslItem(document, publication), style, 'text');
  const clash = [STAND_IN, toLocator(STAND_IN), NAME_MARK, ID_MARK].find((mark) => whole.includes(mark));
  if (clash !== undefined) {
    throw new Error(
      `${document.id} cannot be cited: its citation holds ${clash}, which stands for a passage. ` +
        'Change that mark in src/archive/citations/.',
    );
  }
  return renderCitation(toCslItem(document, publication, STAND_IN), style, 'text')
    .replaceAll(toLocator(STAND_IN), NAME_MARK)
    .replaceAll(STAND_IN, ID_MARK);
}
