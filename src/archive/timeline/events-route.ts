import type { APIRoute } from 'astro';
import { MEDIA_TYPES, toContentType } from '../../media-types.ts';
import { getDocuments } from '../documents.ts';
import { getTimelineEntries } from './entries.ts';
import { listEvents, type EventEntry } from './event-files.ts';

/** @returns the route of a file with the events that the texts mention */
export function toEventsRoute(
  ending: '.csv' | '.ics',
  format: (events: readonly EventEntry[]) => string,
): APIRoute {
  return async () =>
    new Response(format(listEvents(getTimelineEntries(await getDocuments()))), {
      headers: { 'Content-Type': toContentType(MEDIA_TYPES[ending]) },
    });
}
