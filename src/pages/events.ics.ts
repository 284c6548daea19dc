import { getLastChange } from '../archive/changes.ts';
import { toEventsRoute } from '../archive/timeline/events-route.ts';
import { formatCalendar } from '../archive/timeline/event-files.ts';
import { publication } from '../archive/publication.ts';

export const GET = toEventsRoute('.ics', (events) => formatCalendar(events, publication, getLastChange()));
