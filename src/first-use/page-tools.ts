import { loadNames } from '../document-page/load-names.ts';
import { loadReadingPlace } from '../document-page/load-reading-place.ts';
import { loadStretch } from '../document-page/load-stretch.ts';
import { prefetch } from '../dom/prefetch.ts';
import { loadListLink } from '../kept-list/load-list-link.ts';
import { loadCopyTools } from '../linking/load-copy-tools.ts';
import { loadPanel } from '../preferences/load-panel.ts';
import { loadMissingPlace } from '../wrong-address/load-missing-place.ts';
import { loadFinder } from '../search/in-document/load-finder.ts';

/**
 * Starts the tools of a page.
 *
 * @param early the events of the page before this script loaded, oldest first
 */
export function startTools(early: readonly Event[]): void {
  document.addEventListener('pointerover', prefetch);
  for (const event of early) if (event.type === 'pointerover') prefetch(event);
  loadPanel(early);
  loadListLink(early);
  loadNames();
  loadReadingPlace();
  loadStretch();
  loadCopyTools(early);
  loadFinder(early);
  loadMissingPlace();
}
