/**
 * `npm run check:content`: compares every document with its source, and the ids with every earlier ledger. With
 * `--without-history` it passes on a server (CI) even if it cannot see the whole history.
 */
import { checkContent, printReport } from '../src/archive/content-check.ts';
import { WITHOUT_HISTORY, WITHOUT_HISTORY_VARIABLE } from '../src/archive/without-history.ts';
import { reportFault } from './explain-fault.ts';

if (process.argv.includes(WITHOUT_HISTORY)) process.env[WITHOUT_HISTORY_VARIABLE] = '1';
try {
  if (!printReport(checkContent())) process.exitCode = 1;
} catch (error) {
  reportFault(error);
}
