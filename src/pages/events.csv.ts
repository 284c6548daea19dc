import { toEventsRoute } from '../archive/timeline/events-route.ts';
import { formatEventTable } from '../archive/timeline/event-files.ts';
import { publication } from '../archive/publication.ts';

export const GET = toEventsRoute('.csv', (events) => formatEventTable(events, publication));
