import type { DocumentLedger } from '../schemas/permanent-ids.ts';
import { isPassageId, OPENING_ID, toPassageNumber } from '../schemas/ids.ts';
import { dropIgnorable } from '../words/fold.ts';
import { readBody } from './body.ts';
import type { FragmentPlace } from './check-ledger.ts';
import { hadWords, toWordsHash } from './ledger.ts';
import { faults, toProblem, type Problem } from './problems.ts';
import type { WrittenBlock } from './written-block.ts';

/** The text of a document's file after every heading and passage got an id of its own. */
export interface Numbering {
  text: string;
  /** The new ids in reading order, each with its line and, if there was one, the id that it replaces. */
  given: { id: string; line: number; instead?: string }[];
}

const SLUG_LENGTH = 40;

/**
 * Writes ids into the headings and passages that have no id. If two have the same id, for example after a merge of two
 * branches, the published words keep it, or else the first, and the other gets a new id. So does a passage with a
 * retired id. A passage gets a number higher than all numbers used before, so an id does not depend on the position of
 * the passage. A heading gets a slug of its words.
 *
 * @param file the path of the document's file
 * @param text the whole text of the file
 * @param bodyLine the line on which the Markdown begins
 * @param entries the ledger's entries for this document
 * @param pointedTo the ids of this document that a retired id leads to. A passage without an id never gets one of them,
 *   because the retired id would then lead to its words
 */
export function numberPassages(
  file: string,
  text: string,
  bodyLine: number,
  entries: DocumentLedger,
  pointedTo: Iterable<string> = [],
): Numbering {
  const { blocks } = readBody(file, text, bodyLine);
  const keepers = listKeepers(blocks, entries);
  const used = new Set([OPENING_ID, ...Object.keys(entries), ...keepers.keys(), ...pointedTo]);
  let highest = [...used]
    .filter(isPassageId)
    .map(toPassageNumber)
    .reduce((a, b) => Math.max(a, b), 0);
  const written = blocks
    .filter((block) => keepers.get(block.id) !== block)
    .map((block) => {
      const id = block.kind === 'passage' ? `p${++highest}` : toFreeSlug(block, used);
      used.add(id);
      return { block, id };
    });
  return {
    text: written.reduceRight((before, { block, id }) => writeId(before, block, id), text),
    given: written.map(({ block, id }) => ({
      id,
      line: block.line,
      ...(block.id !== '' && { instead: block.id }),
    })),
  };
}

/**
 * A passage that loses its id to another may be the one that a retired id means. Only the editor knows.
 *
 * @param pointers the ids of the document that retired ids lead to, each with these retired ids
 * @returns a problem for every passage that loses such an id
 */
export function listUnclear(
  file: string,
  { given }: Numbering,
  pointers: ReadonlyMap<string, readonly FragmentPlace[]>,
): Problem[] {
  return given.flatMap(({ id, line, instead = '' }) => {
    const leading = pointers.get(instead)?.map(({ documentId, fragmentId }) => `${documentId}#${fragmentId}`);
    return leading ? [toProblem(file, line, faults.pointerUnclear(instead, id, leading.join(', ')))] : [];
  });
}

/** @returns for each id, the block that keeps it. */
function listKeepers(blocks: readonly WrittenBlock[], entries: DocumentLedger): Map<string, WrittenBlock> {
  const keepers = new Map<string, WrittenBlock>();
  for (const block of blocks.filter(({ id }) => id !== '')) {
    const entry = Object.hasOwn(entries, block.id) ? entries[block.id] : undefined;
    if (entry !== undefined && entry.state !== 'live') continue;
    const isPublished = entry !== undefined && hadWords(entry, toWordsHash(toWords(block)));
    if (isPublished || !keepers.has(block.id)) keepers.set(block.id, block);
  }
  return keepers;
}

function toWords({ words }: WrittenBlock): string {
  return words.map(({ word }) => word).join(' ');
}

function writeId(text: string, { markAt: { start, end } }: WrittenBlock, id: string): string {
  const roles = text
    .slice(start, end)
    .replace(/^\{(?:#[^\s{}]*)?|\}$/gu, '')
    .trim();
  return `${text.slice(0, start).trimEnd()} {#${id}${roles === '' ? '' : ` ${roles}`}}${text.slice(end)}`;
}

function toFreeSlug(block: WrittenBlock, used: ReadonlySet<string>): string {
  const slug = toSlug(toWords(block));
  let free = slug;
  for (let number = 2; used.has(free); number += 1) free = `${slug}-${number}`;
  return free;
}

/** @returns the id for a section with this heading: `(2) Cooperation for …` becomes `cooperation-for-…`. */
function toSlug(words: string): string {
  const slug = dropIgnorable(words)
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
