import type { RetiredId, TextDocument } from '../text/model.ts';
import { listTargets, toPlace } from '../text/check-ledger.ts';
import { toDocumentPath } from './addresses.ts';
import { toFragmentName } from './fragments.ts';

/** What happened to an id that is no longer in its text, as readers see it. */
export interface RetiredNote {
  id: string;
  /** `Paragraph 9 was split into`. If there is no target, it is a whole clause. */
  what: string;
  /** What has the words now. */
  targets: { name: string; path: string }[];
  when: string;
  why: string;
}

const BECAME = {
  moved: 'was moved to',
  merged: 'was merged into',
  split: 'was split into',
  withdrawn: 'was withdrawn',
};

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
    what: `${toFragmentName(text, entry.id)} ${BECAME[entry.state]}`,
    targets: listTargets(entry).map((address) => {
      const place = toPlace(documentId, address);
      const isHere = place.documentId === documentId;
      const name = toFragmentName(isHere ? text : { sections: [] }, place.fragmentId);
      return {
        name: isHere ? name : `${place.documentId}, ${name}`,
        path: toDocumentPath(place.documentId, place.fragmentId),
      };
    }),
    when: entry.when,
    why: entry.why,
  }));
}
