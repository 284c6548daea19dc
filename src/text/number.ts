import type { DocumentLedger } from '../schemas/permanent-ids.ts';
import { isPassageId, OPENING_ID, toPassageNumber } from '../schemas/ids.ts';
import { readBody, type BodySection } from './body.ts';
import type { FragmentPlace } from './check-ledger.ts';
import { hadWords, toWordsHash } from './ledger.ts';
import { faults, toProblem, type Problem } from './problems.ts';
import { toHeadingSlug, toPrintedNumberSlug } from './section-slug.ts';
import type { WrittenBlock } from './written-block.ts';

/** The text of a document's file after every heading and passage got an id of its own. */
export interface Numbering {
  text: string;
  /** The new ids in reading order, each with its line and, if there was one, the id that it replaces. */
  given: { id: string; line: number; instead?: string }[];
}

/**
 * Writes ids into the headings and passages that have no id. Two may have the same id, for example after a merge of two
 * branches. Then the one with the published words keeps it, or else the first, and the other gets a new id. A passage
 * with a retired id also gets a new one. The number of a new passage is higher than all numbers used before, so an id
 * does not depend on the position of the passage. A heading gets its printed number (`art-5`), or a slug of its words,
 * or a number below its section.
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
  const { blocks, sections } = readBody(file, text, bodyLine);
  const places = placeHeadings(sections);
  const keepers = listKeepers(blocks, entries);
  const used = new Set([OPENING_ID, ...Object.keys(entries), ...keepers.keys(), ...pointedTo]);
  let highest = [...used]
    .filter(isPassageId)
    .map(toPassageNumber)
    .reduce((a, b) => Math.max(a, b), 0);
  const newIds = new Map<WrittenBlock, string>();
  const written = blocks
    .filter((block) => keepers.get(block.id) !== block)
    .map((block) => {
      const id = block.kind === 'passage' ? `p${++highest}` : toFreeSlug(block, places, newIds, used);
      used.add(id);
      newIds.set(block, id);
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
 * If two passages have one id, one of them loses it. A retired id that leads there may mean either. Only the editor
 * knows which.
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

/** @returns the text with an id in the mark of a heading or passage */
export function writeId(text: string, { markAt: { start, end } }: WrittenBlock, id: string): string {
  const roles = text
    .slice(start, end)
    .replace(/^\{(?:#[^\s{}]*)?|\}$/gu, '')
    .trim();
  return `${text.slice(0, start).trimEnd()} {#${id}${roles === '' ? '' : ` ${roles}`}}${text.slice(end)}`;
}

/** Where a heading is: the heading above it, and its position among the sections there, counted from 1. */
interface HeadingPlace {
  parent: WrittenBlock | undefined;
  position: number;
}

function placeHeadings(
  sections: readonly BodySection[],
  parent?: WrittenBlock,
): Map<WrittenBlock, HeadingPlace> {
  const headed = sections.filter(({ heading }) => heading !== undefined);
  return new Map(
    headed.flatMap(({ heading, sections: below }, index) =>
      heading ? [[heading, { parent, position: index + 1 }] as const, ...placeHeadings(below, heading)] : [],
    ),
  );
}

/** Puts the id of the section around it first if another section has the same number, as in an annex. */
function toFreeSlug(
  block: WrittenBlock,
  places: ReadonlyMap<WrittenBlock, HeadingPlace>,
  newIds: ReadonlyMap<WrittenBlock, string>,
  used: ReadonlySet<string>,
): string {
  const { parent, position = 1 } = places.get(block) ?? {};
  const parentId = parent && (newIds.get(parent) ?? parent.id);
  const printed = toPrintedNumberSlug(toWords(block));
  const slug = printed ?? toHeadingSlug(toWords(block));
  const wanted = slug === '' ? `${parentId ?? 'section'}-${position}` : slug;
  const first =
    printed !== undefined && parentId !== undefined && used.has(wanted) ? `${parentId}-${wanted}` : wanted;
  const inLanguage =
    block.language === undefined || !used.has(first) ? first : `${first}-${block.language.toLowerCase()}`;
  let free = inLanguage;
  for (let number = 2; used.has(free); number += 1) free = `${inLanguage}-${number}`;
  return free;
}
