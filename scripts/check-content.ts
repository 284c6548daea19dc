/** `npm run check:content`: reads every document, compares it with its source, and the ids with every earlier ledger. */
import { join } from 'node:path';
import { checkLedgerHistory } from '../src/text/ledger-history.ts';
import { LEDGER_FILE } from '../src/text/ledger.ts';
import { formatProblem } from '../src/text/problems.ts';
import { readFolder } from '../src/text/read-folder.ts';
import { listPassages, listWords } from '../src/text/tree.ts';
import { formatCount } from '../src/words/plural.ts';
import { listPastLedgers } from './past-ledgers.ts';

const { documents, ledger, problems } = readFolder(join(process.cwd(), 'content'));
const past = listPastLedgers();
if (ledger.problems.length === 0) problems.push(...checkLedgerHistory(past, ledger));

for (const problem of problems) console.error(formatProblem(problem));
if (problems.length > 0) {
  console.error(`${formatCount(problems.length, 'problem')} in content/. Nothing was changed.`);
  process.exitCode = 1;
} else {
  for (const document of documents) {
    const words = listWords(document).length;
    console.log(
      `${document.file}: ${words} words as in ${document.source.file}, ${listPassages(document).length} passages`,
    );
  }
  console.log(`${LEDGER_FILE}: every id accounted for, compared with ${past.length} earlier ledger(s)`);
}
