/**
 * `npm run import -- <file or address>`: makes a text of the archive from a file as received. It keeps the bytes,
 * writes the Markdown and the front matter, gives ids, and proves that no word was lost. What it cannot know is a TODO,
 * which `npm run check:content` lists. With a changed original of a text, it shows the differences and keeps the ids.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { holdLock } from '../src/archive/process-lock.ts';
import { readFrontMatter } from '../src/text/front-matter.ts';
import { numberPassages } from '../src/text/number.ts';
import { readContent } from '../src/text/read-content.ts';
import { formatCount } from '../src/words/plural.ts';
import { reportFault } from './explain-fault.ts';
import { askEditor, toRules, type Decisions } from './import/ask-editor.ts';
import { fetchOriginal } from './import/fetch-original.ts';
import {
  importOriginal,
  toDocumentId,
  type ArchiveFacts,
  type ImportedText,
} from './import/import-original.ts';
import { readOptions, type ImportOptions } from './import/options.ts';
import { saveFiles } from './save-files.ts';

const CONTENT = join(process.cwd(), 'content');
const LIMIT_SHOWN = 20;
const say = (line: string) => console.log(`import: ${line}`);

async function run(args: readonly string[]): Promise<void> {
  const options = readOptions(args);
  if (/^https?:/iu.test(options.from) && options.received === undefined)
    throw new Error(
      'Say on which day you fetch it, as in: --received 2026-11-30. The archive never asks the clock.',
    );
  say(`reading ${options.from} …`);
  const original = await fetchOriginal(options.from);
  say(`${original.bytes.byteLength.toLocaleString('en')} bytes, ${original.mediaType}`);
  const id = options.id ?? toDocumentId(original.name);
  const facts = describeArchive(id);
  say(`making the text “${id}” and proving its words …`);
  const all = await importOriginal(original, options, facts);
  const decided = await decide(all, options);
  const text = isEmpty(decided)
    ? all
    : await importOriginal(
        original,
        { ...options, answers: { ...options.answers, ...decided.answers } },
        facts,
        decided.refused,
      );
  report(text);
  if (text.proof.differences.length > 0) process.exitCode = 1;
  if (options.isDryRun) {
    say('nothing was written (--dry-run).');
    return;
  }
  saveFiles(
    new Map<string, string | Uint8Array>([
      [join(CONTENT, 'sources', text.sourceFile), original.bytes],
      [join(CONTENT, 'documents', `${text.id}.md`), text.document],
    ]),
  );
  sayIds(text.document);
  const todos = text.document.match(/"TODO: /gu)?.length ?? 0;
  say(`written: content/sources/${text.sourceFile}, content/documents/${text.id}.md`);
  say(
    todos === 0
      ? 'now run: npm run check:content'
      : `now write what only you know in place of ${formatCount(todos, 'TODO')} in the front matter; npm run check:content lists them.`,
  );
}

/** Ids are drafts until a release, so an editor can still write better ones. */
function sayIds(document: string): void {
  const ids = [...document.matchAll(/^#{2,6} .*\{#([^\s}]+)/gmu)].map(([, id]) => `#${id ?? ''}`);
  if (ids.length === 0) return;
  const shown = ids.slice(0, LIMIT_SHOWN).join(' ');
  say(
    `ids of its sections, until npm run release makes them permanent: ${shown}${ids.length > LIMIT_SHOWN ? ' …' : ''}`,
  );
}

function describeArchive(id: string): ArchiveFacts {
  const { authorities, ledger } = readContent(CONTENT);
  const path = join(CONTENT, 'documents', `${id}.md`);
  const file = `content/documents/${id}.md`;
  return {
    natures: authorities.natures,
    partners: authorities.partners,
    existing: existsSync(path) ? readFileSync(path, 'utf8') : undefined,
    number: (text) =>
      numberPassages(file, text, readFrontMatter(file, text).bodyLine, ledger.entries[id] ?? {}).text,
  };
}

async function decide({ proposals, asked }: ImportedText, options: ImportOptions): Promise<Decisions> {
  if (proposals.length > 0) say('by rule:');
  for (const [index, { rule, count, examples }] of proposals.entries())
    console.log(`  ${index + 1}. ${rule} (${count}): ${examples.join(' | ')}`);
  if (options.takesAll || options.isDryRun) {
    for (const { name, value } of asked) console.log(`  ${name}: ${value ?? 'not known yet'}`);
    return { refused: toRules(proposals, options.refused), answers: {} };
  }
  if (proposals.length + asked.length === 0) return { refused: [], answers: {} };
  if (!process.stdin.isTTY)
    throw new Error(
      'Nothing was written. Run it again with --yes to take all proposals, or with --without and the numbers of those that you refuse.',
    );
  return askEditor({ proposals, asked }, { input: process.stdin, output: process.stdout });
}

function isEmpty({ refused, answers }: Decisions): boolean {
  return refused.length === 0 && Object.keys(answers).length === 0;
}

function report({ proof, lost, change, id }: ImportedText): void {
  const { wordCount, leftOutCount, joinCount, differences } = proof;
  if (differences.length === 0)
    say(
      `${wordCount.toLocaleString('en')} of ${wordCount.toLocaleString('en')} words proven, of which ${leftOutCount.toLocaleString('en')} left out by rule; ${formatCount(joinCount, 'join')}`,
    );
  else {
    say(`the words are not proven yet: ${formatCount(differences.length, 'problem')}`);
    for (const line of differences.slice(0, LIMIT_SHOWN)) console.log(`  ${line}`);
    if (differences.length > LIMIT_SHOWN) console.log(`  … and ${differences.length - LIMIT_SHOWN} more`);
  }
  if (lost.length > 0) say('could not be expressed:');
  for (const { what, near, line } of lost.slice(0, LIMIT_SHOWN))
    console.log(
      `  ${line === undefined ? '' : `content/documents/${id}.md:${line}: `}${what}${near === '' ? '' : `, near “${near.replaceAll(/\s+/gu, ' ')}”`}`,
    );
  if (lost.length > LIMIT_SHOWN) console.log(`  … and ${lost.length - LIMIT_SHOWN} more`);
  if (change === undefined) return;
  say(
    `${change.kept.length} ids kept, ${formatCount(change.changed.length, 'passage')} changed, ${change.added.length} added, ${change.gone.length} gone`,
  );
  for (const { id: fragment, before, now } of change.changed.slice(0, LIMIT_SHOWN)) {
    const [old, young] = cutSame(before, now);
    console.log(`  ${fragment}: “${old}” is now “${young}”`);
  }
  for (const words of change.added.slice(0, LIMIT_SHOWN)) console.log(`  added: “${words.slice(0, 100)}”`);
  for (const { id: fragment, before } of change.gone.slice(0, LIMIT_SHOWN))
    console.log(`  gone: ${fragment} “${before.slice(0, 100)}”`);
}

/** @returns both texts without the words that are the same at their beginning and end */
function cutSame(before: string, now: string): [string, string] {
  const a = before.split(' ');
  const b = now.split(' ');
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const cut = (words: string[]) => words.slice(start, words.length - end).join(' ');
  return [cut(a), cut(b)];
}

try {
  await holdLock('content');
  await run(process.argv.slice(2));
} catch (error) {
  reportFault(error);
}
