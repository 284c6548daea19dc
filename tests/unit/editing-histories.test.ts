import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Ledger, LedgerEntry, RetiredEntry } from '../../src/schemas/permanent-ids.ts';
import { readBody } from '../../src/text/body.ts';
import {
  checkDraftTargets,
  checkLedgers,
  listDrafts,
  listPointers,
  listTargets,
  toPlace,
  type FragmentPlace,
} from '../../src/text/check-ledger.ts';
import { checkLedgerHistory, type PastLedger } from '../../src/text/ledger-history.ts';
import { toWordsHash } from '../../src/text/ledger.ts';
import { listLedAstray, mergeLedgers } from '../../src/text/merge-ledgers.ts';
import type { TextDocument } from '../../src/text/model.ts';
import { numberPassages } from '../../src/text/number.ts';
import { formatProblem } from '../../src/text/problems.ts';
import { planRelease } from '../../src/text/releases.ts';
import { IS_LONG } from '../long-run.ts';
import { parseLedgers } from './small-ledgers.ts';

/*
 * Random years of an archive with three documents. Two editors write, number and release, each on a branch of their
 * own, and merge. The test knows more than the commands: which passage is which, even if words, id, place and document
 * change.
 */

const DOCUMENTS = ['a', 'b', 'c'];

/** `self` never changes, even if the words, the id and the document of the passage do. */
interface Passage {
  self: number;
  words: string;
  id: string | undefined;
}

/** The content of the files of one branch. */
interface Files {
  texts: Record<string, Passage[]>;
  ledger: Ledger;
}

/** A branch, and what its editor did to published passages. */
interface Branch extends Files {
  /** For each passage that is gone, the passages that have its words now; none if they were withdrawn. */
  wentTo: Map<number, number[]>;
  /** The passage of each published id, by its address: `a#p3`. */
  publishedFor: Map<string, number>;
  /** The ledger at each release, the newest first. */
  past: PastLedger[];
}

/** Both editors take new numbers from here, so that no two passages have the same number. */
interface Year {
  nextSelf: number;
  day: number;
}

interface Step {
  act: 'insert' | 'edit' | 'withdraw' | 'split' | 'merge' | 'move' | 'number' | 'release';
  document: number;
  at: number;
  to: number;
}

const step: fc.Arbitrary<Step> = fc.record({
  act: fc.constantFrom(
    ...(['insert', 'insert', 'edit', 'withdraw', 'split', 'merge', 'move'] as const),
    ...(['number', 'release'] as const),
  ),
  document: fc.nat(DOCUMENTS.length - 1),
  at: fc.nat(20),
  to: fc.nat(20),
});

/** A list is the work of one editor; two lists are the work of two editors at the same time. */
const round = fc.array(fc.array(step, { maxLength: 10 }), { minLength: 1, maxLength: 2 });

const DATE = { why: 'The editor did it.', when: '2003' };

function entryOf({ ledger }: Files, documentId: string, { id }: Passage): LedgerEntry | undefined {
  return id === undefined ? undefined : ledger[documentId]?.[id];
}

function setEntry({ ledger }: Files, documentId: string, id: string, entry: LedgerEntry): void {
  ledger[documentId] = { ...ledger[documentId], [id]: entry };
}

/** Changes words. The words of a published passage may change only with an entry that says so. */
function rewrite(branch: Branch, documentId: string, passage: Passage, words: string): void {
  const entry = entryOf(branch, documentId, passage);
  passage.words = words;
  if (!entry || passage.id === undefined) return;
  const revised = [...(entry.revised ?? []), { was: entry.words, ...DATE }];
  setEntry(branch, documentId, passage.id, { ...entry, words: toWordsHash(words), revised });
}

function retire(
  branch: Branch,
  documentId: string,
  passage: Passage,
  fate: Pick<RetiredEntry, 'state'> & { to?: string | string[] },
  to: number[],
): void {
  const entry = entryOf(branch, documentId, passage);
  branch.wentTo.set(passage.self, to);
  if (!entry || passage.id === undefined) return;
  const { published, words, revised } = entry;
  const retired = { published, words, ...(revised && { revised }), ...fate, ...DATE };
  setEntry(branch, documentId, passage.id, retired as LedgerEntry);
}

/** @returns the input of `npm run number`: the text of the file, with the ids that it has */
function toMarkdown(passages: Passage[]): string {
  return passages.map(({ words, id }) => (id === undefined ? words : `${words} {#${id}}`)).join('\n\n');
}

function number(branch: Branch, documentId: string): void {
  const passages = branch.texts[documentId] ?? [];
  const entries = branch.ledger[documentId] ?? {};
  const pointers = listPointers(branch.ledger).get(documentId) ?? new Map<string, FragmentPlace[]>();
  const { text } = numberPassages('a.md', toMarkdown(passages), 1, entries, pointers.keys());
  expect(numberPassages('a.md', text, 1, entries, pointers.keys()), 'a second run changes nothing').toEqual({
    text,
    given: [],
  });
  const { blocks } = readBody('a.md', text, 1);
  expect(blocks.map(({ words }) => words.map(({ word }) => word).join(' '))).toEqual(
    passages.map(({ words }) => words),
  );
  for (const [index, passage] of passages.entries()) passage.id = blocks[index]?.id;
}

/** @returns the parts of the documents that the ledger needs */
function toDocuments({ texts, ledger }: Files): TextDocument[] {
  return DOCUMENTS.map((id) => {
    const passages = (texts[id] ?? []).map((passage) => ({ id: passage.id, text: passage.words, line: 1 }));
    const sections = [{ id: 'opening', heading: '', line: 1, passages, sections: [] }];
    const document = { id, file: `content/documents/${id}.md`, sections } as unknown as TextDocument;
    return { ...document, drafts: listDrafts(document, ledger[id] ?? {}) };
  });
}

function release(year: Year, branch: Branch): void {
  for (const documentId of DOCUMENTS) number(branch, documentId);
  expect(listProblems(branch)).toEqual([]);
  year.day += 1;
  const date = `2002-01-${String(1 + (year.day % 28)).padStart(2, '0')}`;
  const before = structuredClone(branch.ledger);
  const documents = toDocuments(branch);
  const planned = planRelease({ documents, ledger: parseLedgers(branch.ledger), releases: [] }, date);
  for (const { document, entries } of planned.documents) branch.ledger[document.id] = { ...entries };
  for (const { id, drafts } of documents) {
    const known = Object.keys(before[id] ?? {});
    const after = branch.ledger[id] ?? {};
    expect(Object.keys(after).toSorted()).toEqual([...known, ...drafts].toSorted());
    for (const one of known) expect(after[one]).toEqual(before[id]?.[one]);
    for (const passage of branch.texts[id] ?? [])
      if (drafts.includes(passage.id ?? ''))
        branch.publishedFor.set(`${id}#${passage.id ?? ''}`, passage.self);
  }
  branch.past = [{ name: `release ${year.day}`, entries: structuredClone(branch.ledger) }, ...branch.past];
}

/** The editors change different published passages, because git reports a conflict if both change the same one. */
function mayChange({ self }: Passage, parity: number | undefined): boolean {
  return parity === undefined || self % 2 === parity;
}

function apply(
  year: Year,
  branch: Branch,
  { act, document, at, to }: Step,
  parity: number | undefined,
): void {
  const documentId = DOCUMENTS[document] ?? 'a';
  const passages = (branch.texts[documentId] ??= []);
  const toNew = (words: string): Passage => ({ self: (year.nextSelf += 1), words, id: undefined });
  const index = at % Math.max(1, passages.length);
  const passage = passages[index];
  if (act === 'number') number(branch, documentId);
  else if (act === 'release') release(year, branch);
  else if (act === 'insert') {
    const fresh = toNew('');
    fresh.words = `new ${fresh.self}`;
    passages.splice(to % (passages.length + 1), 0, fresh);
  } else if (passage && mayChange(passage, parity)) {
    const wasPublished = entryOf(branch, documentId, passage) !== undefined;
    if (act === 'edit') rewrite(branch, documentId, passage, `${passage.words} edited ${to}`);
    else if (act === 'withdraw') {
      passages.splice(index, 1);
      retire(branch, documentId, passage, { state: 'withdrawn' }, []);
    } else if (act === 'merge') {
      const before = passages[index - 1];
      if (!before || !mayChange(before, parity)) return;
      // The editor numbers first, because the entry names the id that has the words now.
      number(branch, documentId);
      passages.splice(index, 1);
      rewrite(branch, documentId, before, `${before.words} ${passage.words}`);
      retire(branch, documentId, passage, { state: 'merged', to: before.id ?? '' }, [before.self]);
    } else if (act === 'split') {
      const parts = [toNew(`first of ${passage.words}`), toNew(`rest of ${passage.words}`)];
      passages.splice(index, 1, ...parts);
      number(branch, documentId);
      const fate = { state: 'split', to: parts.map(({ id }) => id ?? '') } as const;
      retire(
        branch,
        documentId,
        passage,
        fate,
        parts.map(({ self }) => self),
      );
    } else move(branch, documentId, index, DOCUMENTS[to % DOCUMENTS.length] ?? 'a', to);
    // A draft may still get another id. So the editor publishes the passage to which a retired id leads.
    if (wasPublished && act !== 'edit') release(year, branch);
  }
}

/** Moves a passage within its document, where it keeps its id, or to another one, where it gets another id. */
function move(branch: Branch, documentId: string, index: number, otherId: string, to: number): void {
  const [passage] = branch.texts[documentId]?.splice(index, 1) ?? [];
  if (!passage) return;
  const others = (branch.texts[otherId] ??= []);
  const moved = otherId === documentId ? passage : { ...passage, id: undefined };
  others.splice(to % (others.length + 1), 0, moved);
  if (otherId === documentId) return;
  number(branch, otherId);
  retire(branch, documentId, passage, { state: 'moved', to: `${otherId}#${moved.id ?? ''}` }, [passage.self]);
  // The passage still exists, with another id.
  branch.wentTo.delete(passage.self);
}

function fork(branch: Branch): Branch {
  return structuredClone(branch);
}

/** Merges their branch into ours: the texts as an editor does, the ledgers by `npm run merge-ids`, then `number`. */
function merge(year: Year, base: Branch, ours: Branch, theirs: Branch): Branch {
  const merged = fork(ours);
  /** The ids that lead to words of the other branch now, and the passages that they led to. */
  const lostBy = new Map<string, number | undefined>();
  for (const documentId of DOCUMENTS) {
    const { entries, publishedTwice, changedTwice } = mergeLedgers(
      base.ledger[documentId],
      ours.ledger[documentId] ?? {},
      theirs.ledger[documentId] ?? {},
    );
    expect(changedTwice).toEqual([]);
    for (const branch of [ours, theirs])
      for (const id of Object.keys(branch.ledger[documentId] ?? {})) expect(entries).toHaveProperty(id);
    merged.ledger[documentId] = { ...entries };
    // The remedy: the words of our branch keep the id, and the other passage loses it.
    for (const passage of theirs.texts[documentId] ?? [])
      if (passage.id !== undefined && publishedTwice.includes(passage.id)) passage.id = undefined;
    for (const id of publishedTwice) {
      const address = `${documentId}#${id}`;
      lostBy.set(address, theirs.publishedFor.get(address));
      theirs.publishedFor.delete(address);
    }
  }
  mergeTexts(merged, base, theirs);
  for (const [address, self] of theirs.publishedFor) merged.publishedFor.set(address, self);
  for (const documentId of DOCUMENTS) number(merged, documentId);
  leadOn(merged, ours, theirs, lostBy, (self) => isKeptByUs(base, ours, theirs, self));
  // The check warns of retired ids that lead to drafts, and the editor releases.
  if (checkDraftTargets(toDocuments(merged), parseLedgers(merged.ledger)).length > 0) release(year, merged);
  // Readers never saw their branch if it gave an id to other words; then its commits are listed as never published.
  if (lostBy.size === 0) merged.past = [...theirs.past, ...merged.past];
  return merged;
}

function find({ texts }: Files, self: number): { documentId: string; passage: Passage } | undefined {
  for (const documentId of DOCUMENTS) {
    const passage = texts[documentId]?.find((one) => one.self === self);
    if (passage) return { documentId, passage };
  }
  return undefined;
}

function isPublished({ publishedFor }: Branch, self: number): boolean {
  return [...publishedFor.values()].includes(self);
}

/** @returns whether we published a draft under an id that they did not give it */
function isKeptByUs(base: Branch, ours: Branch, theirs: Branch, self: number): boolean {
  const addresses = [...ours.publishedFor].filter(([, one]) => one === self).map(([address]) => address);
  const isShared = addresses.some((address) => theirs.publishedFor.get(address) === self);
  return !isPublished(base, self) && isPublished(ours, self) && !isShared;
}

/** Our passages stay if only we published them. Other passages get the changes that only their editor made. */
function mergeTexts(merged: Branch, base: Branch, theirs: Branch): void {
  const ours = fork(merged);
  const isOurs = (self: number) => isKeptByUs(base, ours, theirs, self);
  const isTheirs = (self: number) =>
    !isPublished(base, self) && !isPublished(ours, self) && isPublished(theirs, self);
  const drop = (self: number) => {
    for (const documentId of DOCUMENTS)
      merged.texts[documentId] = (merged.texts[documentId] ?? []).filter((one) => one.self !== self);
  };
  for (const [self, to] of theirs.wentTo) if (!isOurs(self)) merged.wentTo.set(self, to);
  for (const documentId of DOCUMENTS) {
    for (const { self } of base.texts[documentId] ?? []) if (!find(theirs, self) && !isOurs(self)) drop(self);
    for (const passage of theirs.texts[documentId] ?? []) {
      const { self } = passage;
      const before = find(base, self);
      const now = find(merged, self);
      if (isOurs(self)) continue;
      if (isTheirs(self)) merged.wentTo.delete(self);
      else if (before && (!now || ours.wentTo.has(self))) continue;
      const isSame = before?.documentId === documentId && before.passage.words === passage.words;
      if (isSame && now?.documentId === documentId && !isTheirs(self)) continue;
      if (now?.documentId === documentId) Object.assign(now.passage, passage);
      else if (isTheirs(self) || !before || before.documentId !== documentId) {
        drop(self);
        merged.texts[documentId] = [...(merged.texts[documentId] ?? []), { ...passage }];
      }
    }
  }
}

/** Corrects the entries that `merge-ids` and the check name, because their passages have other ids now. */
function leadOn(
  merged: Branch,
  ours: Branch,
  theirs: Branch,
  lostBy: ReadonlyMap<string, number | undefined>,
  isKept: (self: number) => boolean,
): void {
  const toAddress = (self: number | undefined) => {
    const [now] = self === undefined ? [] : follow(merged, self);
    const place = now === undefined ? undefined : find(merged, now);
    return place && `${place.documentId}#${place.passage.id ?? ''}`;
  };
  for (const documentId of DOCUMENTS) {
    const astray = listLedAstray(
      documentId,
      ours.ledger[documentId] ?? {},
      theirs.ledger[documentId] ?? {},
      new Set(lostBy.keys()),
    );
    for (const [id, entry] of Object.entries(merged.ledger[documentId] ?? {})) {
      const isTheirs = theirs.ledger[documentId]?.[id] !== undefined && entry.state !== 'live';
      if (astray.includes(id) && entry.state !== 'live') {
        const to = listTargets(entry).flatMap((target) => {
          const place = toPlace(documentId, target);
          const address = `${place.documentId}#${place.fragmentId}`;
          return lostBy.has(address) ? (toAddress(lostBy.get(address)) ?? []) : [address];
        });
        setEntry(merged, documentId, id, leadTo(entry, [...new Set(to)]));
      }
      const isThere = merged.texts[documentId]?.some((passage) => passage.id === id) ?? false;
      const self = merged.publishedFor.get(`${documentId}#${id}`);
      // If both editors published the same draft under different ids, our id is kept, and theirs leads to it.
      const isOther =
        isTheirs &&
        self !== undefined &&
        isKept(self) &&
        theirs.publishedFor.get(`${documentId}#${id}`) === self;
      if (id === 'opening' || isThere || (entry.state !== 'live' && !isOther)) continue;
      setEntry(merged, documentId, id, leadTo(entry, [toAddress(self) ?? []].flat()));
    }
  }
}

/** No other id ever had the words of this id. So its entry says merged, split or withdrawn, not moved. */
function leadTo({ published, words, revised }: LedgerEntry, to: string[]): LedgerEntry {
  const [first] = to;
  const last = { published, words, ...(revised && { revised }) };
  if (first === undefined) return { state: 'withdrawn', ...last, ...DATE };
  return to.length === 1
    ? { state: 'merged', to: first, ...last, ...DATE }
    : { state: 'split', to, ...last, ...DATE };
}

/** @returns the passages that an address leads to, from the ledgers and the texts alone */
function resolve({ texts, ledger }: Files, address: string): number[] {
  const { documentId, fragmentId } = toPlace('', address);
  const entry = ledger[documentId]?.[fragmentId];
  if (entry && entry.state !== 'live')
    return listTargets(entry).flatMap((target) => {
      const place = toPlace(documentId, target);
      return resolve({ texts, ledger }, `${place.documentId}#${place.fragmentId}`);
    });
  return (texts[documentId] ?? []).filter(({ id }) => id === fragmentId).map(({ self }) => self);
}

/** @returns the passages that have the words now, from the editors' own record */
function follow({ wentTo }: Branch, self: number): number[] {
  return wentTo.get(self)?.flatMap((other) => follow({ wentTo } as Branch, other)) ?? [self];
}

function listProblems(branch: Branch): string[] {
  const ledger = parseLedgers(branch.ledger);
  return [
    ...checkLedgers(toDocuments(branch), ledger, new Set()),
    ...checkLedgerHistory(branch.past, ledger),
  ].map(formatProblem);
}

const RUNS = { numRuns: IS_LONG ? 300 : 25, seed: 2026 };

test(`over years of several documents and two editors, no published id is lost or leads to other words (${RUNS.numRuns} runs, seed ${RUNS.seed})`, () => {
  fc.assert(
    fc.property(fc.array(round, { minLength: 1, maxLength: 5 }), (rounds) => {
      const year: Year = { nextSelf: 0, day: 0 };
      let main: Branch = { texts: {}, ledger: {}, wentTo: new Map(), publishedFor: new Map(), past: [] };
      for (const [ourSteps = [], theirSteps] of rounds) {
        const base = fork(main);
        const theirs = fork(main);
        for (const one of ourSteps) apply(year, main, one, theirSteps && 0);
        for (const one of theirSteps ?? []) apply(year, theirs, one, 1);
        if (theirSteps) main = merge(year, base, main, theirs);
        for (const documentId of DOCUMENTS) number(main, documentId);
        for (const documentId of DOCUMENTS) {
          const ids = (main.texts[documentId] ?? []).map(({ id }) => id);
          expect(ids).toHaveLength(new Set(ids).size);
        }
        expect(listProblems(main)).toEqual([]);
        for (const [address, self] of main.publishedFor)
          expect(new Set(resolve(main, address)), address).toEqual(new Set(follow(main, self)));
      }
    }),
    RUNS,
  );
});
