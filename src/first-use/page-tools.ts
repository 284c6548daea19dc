import { prefetch } from '../dom/prefetch.ts';
import { startLinking } from '../linking/start.ts';
import { startPreferences } from '../preferences/start.ts';
import { startReading } from '../document-page/start.ts';
import { startFinding } from '../search/in-document/start.ts';

/**
 * Starts the tools of a page.
 *
 * @param early what happened on the page while they were on their way, oldest first
 * @param hasArrived whether the reader may come from a hit of the search
 */
export function startTools(early: readonly Event[], hasArrived: boolean): void {
  document.addEventListener('pointerover', prefetch);
  for (const event of early) if (event.type === 'pointerover') prefetch(event);
  startPreferences(early);
  startReading();
  startLinking(early);
  startFinding(early, hasArrived);
}
