/**
 * `npm run export:engine`: writes all passages for a search engine on a server. In `.engine/`, or the folder given:
 * `passages.ndjson`; `index.json` and `bulk-….ndjson` for OpenSearch; and `passages.sqlite`, a database for SQLite
 * FTS5.
 */
import { closeSync, mkdirSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { checkContent } from '../src/archive/content-check.ts';
import { formatBulk, toIndexBody } from '../src/archive/engine/bulk-index.ts';
import { listEngineRows, type EngineRow } from '../src/archive/engine/engine-rows.ts';
import { FullTextDatabase } from '../src/archive/engine/full-text.ts';
import { readContent } from '../src/text/read-content.ts';
import { site } from '../src/site.ts';
import { formatCount } from '../src/words/plural.ts';
import { reportFault } from './explain-fault.ts';

/** OpenSearch refuses a request of more than 100 MB. */
const LIMIT_BYTES = 50_000_000;

/** Writes lines into numbered files of limited size. */
class BulkFiles {
  readonly #folder: string;
  #file: number | undefined;
  #bytes = 0;
  count = 0;

  constructor(folder: string) {
    this.#folder = folder;
  }

  write(lines: string): void {
    const bytes = Buffer.byteLength(lines);
    if (this.#file === undefined || this.#bytes + bytes > LIMIT_BYTES) {
      this.close();
      this.count += 1;
      this.#file = openSync(join(this.#folder, `bulk-${String(this.count).padStart(3, '0')}.ndjson`), 'w');
      this.#bytes = 0;
    }
    writeSync(this.#file, lines);
    this.#bytes += bytes;
  }

  close(): void {
    if (this.#file !== undefined) closeSync(this.#file);
  }
}

function exportEngine(folder: string): void {
  const content = readContent(join(process.cwd(), 'content'));
  const { problems } = checkContent(content);
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) throw new Error('Nothing was written. Correct this first, then run it again.');
  const { documents, authorities } = content;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const database = new FullTextDatabase(join(folder, 'passages.sqlite'));
  database.create(authorities.terms, site.language);
  const lines = openSync(join(folder, 'passages.ndjson'), 'w');
  const bulk = new BulkFiles(folder);
  let count = 0;
  for (const [index, document] of documents.entries()) {
    const rows: EngineRow[] = listEngineRows(document, authorities, site);
    for (const row of rows) {
      writeSync(lines, `${JSON.stringify(row)}\n`);
      bulk.write(formatBulk(row));
    }
    database.add(rows);
    count += rows.length;
    if ((index + 1) % 1000 === 0)
      console.log(`export: ${index + 1} of ${formatCount(documents.length, 'text')}`);
  }
  closeSync(lines);
  bulk.close();
  database.finish();
  database.close();
  writeFileSync(
    join(folder, 'index.json'),
    `${JSON.stringify(toIndexBody(authorities.terms, site.language), undefined, 2)}\n`,
  );
  console.log(
    `export: ${formatCount(count, 'passage')} of ${formatCount(documents.length, 'text')} in ${folder}`,
  );
}

try {
  exportEngine(process.argv[2] ?? '.engine');
} catch (error) {
  reportFault(error);
}
