/** `npm run check:content`: compares every document with its source, and the ids with every earlier ledger. */
import { checkContent, printReport } from '../src/archive/content-check.ts';

if (!printReport(checkContent())) process.exitCode = 1;
