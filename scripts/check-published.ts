/**
 * `npm run check:published -- <address, folder or permanent-ids.json>`: compares the ids of this archive with those of
 * a published copy. It needs no git. Every published id must still be here, with its words or with a note about them.
 */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { paths } from '../src/archive/addresses.ts';
import { getContent } from '../src/archive/read-archive.ts';
import { LedgerSchema, type Ledger } from '../src/schemas/permanent-ids.ts';
import { checkLedgerHistory } from '../src/text/ledger-history.ts';
import { formatProblem } from '../src/text/problems.ts';
import { formatCount } from '../src/words/plural.ts';
import { findLostSite } from './replace-site.ts';

const NAME = paths.permanentIds.slice(1);

async function readPublished(place: string): Promise<string> {
  if (!/^https?:\/\//u.test(place)) {
    // If the folder is dist, a stopped build may have moved it.
    await findLostSite();
    return readFileSync(statSync(place).isDirectory() ? join(place, NAME) : place, 'utf8');
  }
  const address = place.endsWith('.json')
    ? place
    : new URL(NAME, place.endsWith('/') ? place : `${place}/`).href;
  const response = await fetch(address, { signal: AbortSignal.timeout(60_000) });
  if (!response.ok) throw new Error(`${address} answers ${response.status} ${response.statusText}`.trim());
  return await response.text();
}

async function check(place: string | undefined): Promise<void> {
  if (place === undefined)
    throw new Error(
      'Say what to compare with, as in: npm run check:published -- https://archive.example/ (or a folder, or a file)',
    );
  let published: Ledger;
  try {
    published = LedgerSchema.parse(JSON.parse(await readPublished(place)));
  } catch (error) {
    const why = error instanceof SyntaxError || !(error instanceof Error) ? 'it is not JSON' : error.message;
    throw new Error(
      `The published ids of ${place} cannot be read: ${why.split('\n')[0] ?? ''}. Nothing was compared.`,
    );
  }
  const { ledger, problems } = getContent();
  const lost = checkLedgerHistory([{ name: `the published ledger of ${place}`, entries: published }], ledger);
  for (const problem of [...problems, ...lost]) console.error(formatProblem(problem));
  if (problems.length + lost.length > 0)
    throw new Error(
      `${formatCount(problems.length + lost.length, 'problem')} in content/. Nothing was changed.`,
    );
  const count = Object.values(published).reduce((sum, entries) => sum + Object.keys(entries).length, 0);
  console.log(`No published id is missing; compared with ${formatCount(count, 'id')} of ${place}`);
}

try {
  await check(process.argv[2]);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
