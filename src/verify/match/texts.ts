import { walkComparedTokens, type ComparedToken } from './compared-token.ts';

/** A document in the passages file. */
export interface VerifiableDocument {
  id: string;
  title: string;
  shortTitle: string;
  kind: string;
  dated: string;
  /** The sections in reading order, each with the passages directly under it. */
  sections: VerifiableSection[];
}

interface VerifiableSection {
  id: string;
  /** Empty for the passages before the first heading. */
  heading: string;
  readings?: PlacedReading[];
  passages: { id: string; text: string; readings?: PlacedReading[] }[];
}

/** A correction: words as published, and the corrected words. */
export interface Reading {
  published: string;
  reading: string;
}

/** A correction, and the position of its words, in UTF-16 units. */
interface PlacedReading extends Reading {
  start: number;
  end: number;
}

/** The title, a heading or a passage. */
export interface Unit {
  /** Undefined for the title. */
  id: string | undefined;
  isHeading: boolean;
  text: string;
  /** The index of its first word in the list of the document's words. `end` is the index after its last word. */
  start: number;
  end: number;
}

/** The words of one document, prepared for comparison. In `text`, line feeds separate the units. */
export interface VerifiableText {
  document: VerifiableDocument;
  text: string;
  words: ComparedToken[];
  /** How often each folded word occurs, without marks. */
  counts: Map<string, number>;
  units: Unit[];
  /**
   * The corrections that replace published words in this text, with their positions; empty for the text as published.
   */
  readings: PlacedReading[];
}

/** The texts as published, and as corrected. `corrected` has only the documents with a correction. */
export interface VerifiableArchive {
  published: VerifiableText[];
  corrected: VerifiableText[];
}

export function toVerifiableArchive(documents: VerifiableDocument[]): VerifiableArchive {
  return {
    published: documents.map((document) => prepareText(document, false)),
    corrected: documents
      .map((document) => prepareText(document, true))
      .filter(({ readings }) => readings.length > 0),
  };
}

function prepareText(document: VerifiableDocument, isCorrected: boolean): VerifiableText {
  const prepared: VerifiableText = {
    document,
    text: '',
    words: [],
    counts: new Map(),
    units: [],
    readings: [],
  };
  for (const { text, readings = [], ...unit } of listUnits(document)) {
    const blockStart = prepared.text === '' ? 0 : prepared.text.length + 1;
    const block = isCorrected ? applyReadings(prepared, text, readings, blockStart) : text;
    const first = prepared.words.length;
    prepared.text += prepared.text === '' ? block : `\n${block}`;
    for (const word of walkComparedTokens(block)) {
      if (!word.isMark) prepared.counts.set(word.folded, (prepared.counts.get(word.folded) ?? 0) + 1);
      const spaceBefore = word.start === 0 ? '\n' : word.spaceBefore;
      prepared.words.push({
        ...word,
        spaceBefore,
        start: blockStart + word.start,
        end: blockStart + word.end,
      });
    }
    prepared.units.push({ ...unit, text: block, start: first, end: prepared.words.length });
  }
  return prepared;
}

function listUnits({ title, sections }: VerifiableDocument) {
  const list = sections.flatMap(({ id, heading, readings, passages }) => [
    ...(heading === '' ? [] : [{ id, isHeading: true, text: heading, readings }]),
    ...passages.map((passage) => ({ ...passage, readings: passage.readings, isHeading: false })),
  ]);
  return [{ id: undefined, isHeading: false, text: title, readings: undefined }, ...list];
}

/** Replaces published words with their corrections, and records the new positions. */
function applyReadings(
  prepared: VerifiableText,
  text: string,
  readings: PlacedReading[],
  blockStart: number,
): string {
  let block = '';
  let taken = 0;
  for (const { start, end, ...words } of readings.toSorted((a, b) => a.start - b.start)) {
    block += text.slice(taken, start);
    const from = blockStart + block.length;
    block += words.reading;
    taken = end;
    prepared.readings.push({ ...words, start: from, end: blockStart + block.length });
  }
  return block + text.slice(taken);
}
