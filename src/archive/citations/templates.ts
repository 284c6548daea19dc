import type { Publication } from '../addresses.ts';
import { toCslItem, type CitedDocument } from './csl-item.ts';
import { ID_MARK, NAME_MARK, toLocator } from './passage-citation.ts';
import { renderCitation } from './render.ts';
import type { CitationStyle } from './styles.ts';

/** An id that no document has. The style gets it instead of the placeholder, because a style could change braces. */
const STAND_IN = 'p7777777777';

/**
 * @returns the citation of a passage, with placeholders instead of its locator and id. With it, a browser can cite any
 * passage without citeproc
 * @throws if the document's own citation has a placeholder or the special id
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
      `${document.id} cannot be cited: its citation has ${clash}, which marks a passage. ` +
        'Change that mark in src/archive/citations/.',
    );
  }
  return renderCitation(toCslItem(document, publication, STAND_IN), style, 'text')
    .replaceAll(toLocator(STAND_IN), NAME_MARK)
    .replaceAll(STAND_IN, ID_MARK);
}
