import type { LedgerEntry } from '../schemas/permanent-ids.ts';
import { isPassageId, OPENING_ID, toPassageNumber } from '../schemas/ids.ts';
import { readBody } from './body.ts';
import type { WrittenBlock } from './written-block.ts';

/** The text of a document's file after every heading and passage got an id. */
export interface Numbering {
  text: string;
  /** The new ids in reading order, each with its line. */
  given: { id: string; line: number }[];
}

const SLUG_LENGTH = 40;

/**
 * Writes ids into the headings and passages that have no id. A passage gets a number higher than all numbers used
 * before, so an id does not depend on the position of the passage. A heading gets a slug of its words.
 *
 * @param file the path of the document's file
 * @param text the whole text of the file
 * @param bodyLine the line on which the Markdown begins
 * @param entries the ledger's entries for this document
 */
export function numberPassages(
  file: string,
  text: string,
  bodyLine: number,
  entries: Record<string, LedgerEntry>,
): Numbering {
  const { blocks } = readBody(file, text, bodyLine);
  const used = new Set([OPENING_ID, ...Object.keys(entries), ...blocks.map(({ id }) => id)]);
  let highest = Math.max(0, ...[...used].filter(isPassageId).map(toPassageNumber));
  const written = blocks
    .filter(({ id }) => id === '')
    .map((block) => {
      const id = block.kind === 'passage' ? `p${++highest}` : toFreeSlug(block, used);
      used.add(id);
      return { block, id };
    });
  return {
    text: written.reduceRight((before, { block, id }) => writeId(before, block, id), text),
    given: written.map(({ block, id }) => ({ id, line: block.line })),
  };
}

function writeId(text: string, { markAt: { start, end } }: WrittenBlock, id: string): string {
  const roles = text
    .slice(start, end)
    .replace(/^\{|\}$/gu, '')
    .trim();
  return `${text.slice(0, start).trimEnd()} {#${id}${roles === '' ? '' : ` ${roles}`}}${text.slice(end)}`;
}

function toFreeSlug({ words }: WrittenBlock, used: ReadonlySet<string>): string {
  const slug = toSlug(words.map(({ word }) => word).join(' '));
  const candidates = [slug, ...Array.from({ length: used.size + 1 }, (_, index) => `${slug}-${index + 2}`)];
  return candidates.find((candidate) => !used.has(candidate)) ?? slug;
}

/** @returns the id for a section with this heading: `(2) Cooperation for …` becomes `cooperation-for-…`. */
function toSlug(words: string): string {
  const slug = words
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f'’]/gu, '')
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^[0-9-]+|-+$/gu, '');
  const cut =
    slug.length <= SLUG_LENGTH ? slug : slug.slice(0, slug.lastIndexOf('-', SLUG_LENGTH) + 1 || SLUG_LENGTH);
  const trimmed = cut.replace(/-+$/u, '');
  // `p7`, `l7` and `ui-…` are reserved. A heading in another script gives an empty slug.
  return trimmed === '' || /^(?:p[0-9]|l[0-9]+$|ui-)/u.test(trimmed)
    ? `section-${trimmed}`.replace(/-$/u, '')
    : trimmed;
}
