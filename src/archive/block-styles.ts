import type { TextDocument } from '../text/model.ts';

/** The markup that `styles/blocks.css` styles. */
const IN_BLOCKS =
  /<(?:table|pre|dl|figure|sup|sub|ins|del)\b|class="(?:provisions|note-reference|page-break)"| dir=|data-rank=|data-role="(?:number|issuer|address|signature|verse|speaker|stage-direction|annex)"/u;

/** @returns whether a page with these texts needs the styles of tables, notes and other parts that few texts have */
export function needsBlockStyles(...texts: Pick<TextDocument, 'html'>[]): boolean {
  return texts.some(({ html }) => IN_BLOCKS.test(html));
}
