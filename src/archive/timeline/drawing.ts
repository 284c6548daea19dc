import { formatEntry, type TimelineEntry } from './entries.ts';
import { assignRows, fitScale, listYears, toOffsetEm, type Scale } from './layout.ts';
import { estimateWidth } from './measure.ts';

/** Sizes of the drawing, in em of the page's text. The style sheet uses the same sizes for the letters. */
export const SIZES = {
  width: 66,
  /** The space before the first year: half the width of a point on the line. */
  edge: 0.5,
  /** The height of the band that shows the years. */
  band: 1.75,
  /** A text has two lines. An event has one line of at least 24 pixels, so that a finger can hit its label. */
  textRow: 2.875,
  eventRow: 1.5,
  /** The space between the band and the first event. */
  drop: 0.75,
  /** The space between a thread and its label. */
  indent: 0.45,
  /** The space between a label and the next thread. */
  gap: 0.5,
  textLetters: 1.0625,
  smallLetters: 0.8125,
} as const;

/** The width of letters in the labels of texts, relative to letters in other labels. */
const SERIF = 0.85;

/** An entry with its position. `y` is the top of its label's row. */
export interface DrawnEntry extends TimelineEntry {
  x: number;
  y: number;
  width: number;
}

/** The timeline with all positions, in em. */
export interface Drawing {
  width: number;
  height: number;
  /** The distance from the top to the band of years. */
  bandY: number;
  start: number;
  end: number;
  years: { year: number; x: number; isNamed: boolean }[];
  /** The texts are above the band, and the events that they mention below it; both in the order of time. */
  texts: DrawnEntry[];
  events: DrawnEntry[];
}

/** @param entries in the order of time, at least one */
export function drawTimeline(entries: readonly TimelineEntry[]): Drawing {
  const labels = entries.map((entry) => ({ ...entry, width: measureLabel(entry) }));
  const scale = fitScale(labels, SIZES.width - SIZES.edge);
  const texts = place(
    labels.filter(({ mention }) => mention === undefined),
    scale,
  );
  const events = place(
    labels.filter(({ mention }) => mention !== undefined),
    scale,
  );
  const bandY = countRows(texts) * SIZES.textRow;
  const firstEventY = bandY + SIZES.band + SIZES.drop;
  return {
    width: SIZES.width,
    height: round(firstEventY + countRows(events) * SIZES.eventRow),
    bandY,
    start: SIZES.edge,
    end: toX(scale.last, scale),
    years: listYears(scale).map((year) => ({ year, x: toX(year, scale), isNamed: year % 5 === 0 })),
    texts: texts.map(({ row, ...text }) => ({ ...text, y: bandY - (row + 1) * SIZES.textRow })),
    events: events.map(({ row, ...event }) => ({ ...event, y: firstEventY + row * SIZES.eventRow })),
  };
}

function place<Entry extends { at: number; width: number }>(labels: Entry[], scale: Scale) {
  const rows = assignRows(labels, scale, SIZES.gap);
  return labels.map((label, index) => ({ ...label, x: toX(label.at, scale), row: rows[index] ?? 0 }));
}

function countRows(placed: readonly { row: number }[]): number {
  return Math.max(-1, ...placed.map(({ row }) => row)) + 1;
}

function measureLabel(entry: TimelineEntry): number {
  const lines =
    entry.mention === undefined
      ? [
          estimateWidth(entry.name, SIZES.textLetters) * SERIF,
          estimateWidth(entry.document.nature.name, SIZES.smallLetters),
        ]
      : [estimateWidth(formatEntry(entry), SIZES.smallLetters)];
  return round(Math.max(...lines) + SIZES.indent);
}

function toX(at: number, scale: Scale): number {
  return round(SIZES.edge + toOffsetEm(at, scale));
}

/** A hundredth of an em is less than a pixel. More digits make the page larger, but change nothing on it. */
function round(em: number): number {
  return Math.round(em * 100) / 100;
}
