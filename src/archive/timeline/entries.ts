import type { MentionedEvent } from '../../schemas/events.ts';
import { toPassageNumber } from '../../schemas/ids.ts';
import { toDocumentPath } from '../addresses.ts';
import type { ArchiveDocument } from '../documents.ts';
import { readArchive } from '../read-archive.ts';
import { toYears } from './time.ts';

/** A text, or an event that a text mentions, on the timeline. */
export interface TimelineEntry {
  /** The point of time in years. */
  at: number;
  dated: string;
  name: string;
  /** The path of the text, or of the passage that mentions the event. */
  path: string;
  /** The text, or the text that mentions the event. */
  document: ArchiveDocument;
  /** Undefined for a text. */
  mention: Mention | undefined;
}

/** Where a text mentions an event. */
export interface Mention {
  /** The number of the passage. */
  passage: number;
  /** The evidence for the date, if the words of the passage do not have the whole date. */
  datedBy: string | undefined;
}

/**
 * @param documents all documents in order
 * @returns the texts and the events that they mention, in the order of time. At the same time, a text comes first
 */
export function getTimelineEntries(documents: readonly ArchiveDocument[]): TimelineEntry[] {
  return toTimelineEntries(documents, readArchive().events);
}

/** @throws if an event names a document that is not in `documents`; the content check finds this first */
export function toTimelineEntries(
  documents: readonly ArchiveDocument[],
  events: readonly MentionedEvent[],
): TimelineEntry[] {
  const texts = documents.map((document): TimelineEntry => {
    const { dated, shortTitle } = document.frontMatter;
    const path = toDocumentPath(document.id);
    return { at: toYears(dated), dated, name: shortTitle, path, document, mention: undefined };
  });
  const byId = new Map(documents.map((document) => [document.id, document]));
  const mentioned = events.map((event) => toEventEntry(event, byId));
  return [...texts, ...mentioned].toSorted((a, b) => a.at - b.at);
}

function toEventEntry(event: MentionedEvent, documents: ReadonlyMap<string, ArchiveDocument>): TimelineEntry {
  const document = documents.get(event.document);
  if (document === undefined)
    throw new Error(`"${event.document}" is not in content/. Run npm run check:content.`);
  return {
    at: toYears(event.dated),
    dated: event.dated,
    name: event.label,
    path: toDocumentPath(event.document, event.passage),
    document,
    mention: { passage: toPassageNumber(event.passage), datedBy: event.datedBy },
  };
}
