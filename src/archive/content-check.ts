import type { AstroIntegration } from 'astro';
import { checkLedgerHistory } from '../text/ledger-history.ts';
import { LEDGER_FILE } from '../text/ledger.ts';
import { formatProblem } from '../text/problems.ts';
import { listPassages, listWords } from '../text/tree.ts';
import { formatCount } from '../words/plural.ts';
import { listPastLedgers } from './past-ledgers.ts';
import { getContent } from './read-archive.ts';

/** The result of the check of `content/`, in lines to print. */
export interface ContentReport {
  /** One line for each problem. The archive can be built if there are none. */
  problems: string[];
  /** Lines that say what was compared. */
  summary: string[];
}

/** Compares the texts with their sources, and the ledger of ids with every earlier ledger in git. */
export function checkContent(): ContentReport {
  const { documents, ledger, problems } = getContent();
  const past = listPastLedgers();
  const history = ledger.problems.length === 0 ? checkLedgerHistory(past, ledger) : [];
  return {
    problems: [...problems, ...history].map(formatProblem),
    summary: [
      ...documents.map(
        (document) =>
          `${document.file}: ${listWords(document).length} words as in ${document.source.file}, ` +
          `${listPassages(document).length} passages`,
      ),
      `${LEDGER_FILE}: no id is missing; compared with ${formatCount(past.length, 'earlier ledger')}`,
    ],
  };
}

/**
 * Prints a report: problems to stderr, the summary to stdout.
 *
 * @returns whether there was no problem
 */
export function printReport({ problems, summary }: ContentReport): boolean {
  if (problems.length === 0) {
    console.log(summary.join('\n'));
    return true;
  }
  console.error(
    `${problems.join('\n')}\n${formatCount(problems.length, 'problem')} in content/. Nothing was changed.`,
  );
  return false;
}

/** Makes the check the first step of every build, before Astro writes a file. It must be the first integration. */
export function contentCheck(): AstroIntegration {
  return {
    name: 'content-check',
    hooks: {
      'astro:config:setup': ({ command }) => {
        // For a thrown error, Astro prints a long stack of its own modules, which would hide the problems.
        if (command === 'build' && !printReport(checkContent())) process.exit(1);
      },
    },
  };
}
