import { formerTexts } from '../interface/former-texts.ts';
import { listTargets, toPlace } from '../text/check-ledger.ts';
import type { RetiredId, TextDocument } from '../text/model.ts';
import { toDocumentPath } from './addresses.ts';
import { toFragmentName } from './fragments.ts';

/** What happened to an id that is no longer in its text, as readers see it. */
export interface RetiredNote {
  id: string;
  /** The name of the passage or section that had the id: `Paragraph 9`. */
  name: string;
  state: RetiredId['state'];
  /** Where the words are now. */
  targets: { name: string; path: string }[];
  when: string;
  why: string;
}

/**
 * @param documentId the document that had the ids
 * @param text its text, for the names of sections; undefined if the document is gone
 */
export function listRetiredNotes(
  documentId: string,
  retired: readonly RetiredId[],
  text: Pick<TextDocument, 'sections'> = { sections: [] },
): RetiredNote[] {
  return retired.map((entry) => ({
    id: entry.id,
    name: toFragmentName(text, entry.id),
    state: entry.state,
    targets: listTargets(entry).map((address) => {
      const place = toPlace(documentId, address);
      const isHere = place.documentId === documentId;
      const name = toFragmentName(isHere ? text : { sections: [] }, place.fragmentId);
      return {
        name: isHere ? name : formerTexts.placeOf(place.documentId, name),
        path: toDocumentPath(place.documentId, place.fragmentId),
      };
    }),
    when: entry.when,
    why: entry.why,
  }));
}
