import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { checkDraftTargets } from '../text/check-ledger.ts';
import { checkLedgerHistory } from '../text/ledger-history.ts';
import { formatProblem } from '../text/problems.ts';
import type { ArchiveContent } from '../text/read-content.ts';
import { checkUnlisted } from '../text/releases.ts';
import { listPassages, listWords } from '../text/tree.ts';
import { formatCount } from '../words/plural.ts';
import { prepareReadings } from './build-cache.ts';
import { checkInternalLinks, checkOwnPages } from './internal-links.ts';
import { readHistory } from './past-ledgers.ts';
import { getContent } from './read-archive.ts';
import { WITHOUT_HISTORY, WITHOUT_HISTORY_VARIABLE } from './without-history.ts';
import { countWords } from '../words/segment.ts';

/** The result of the check of `content/`, in lines to print. */
export interface ContentReport {
  /** One line for each problem. The archive can be built if there are none. */
  problems: string[];
  /**
   * Lines about files that could not be compared, links of our own pages that lead nowhere, and ids that lead to
   * drafts.
   */
  warnings: string[];
  /** Lines about what was compared. */
  summary: string[];
}

/**
 * Compares the texts with their sources, and the ledgers of ids with every earlier version in git. On a server (CI), it
 * is a problem if a part of the history cannot be seen, because the site may be published from there.
 *
 * @param content what to check; by default the content of this archive
 * @param openDate the date of a release that is being made. Ids with this date need no entry yet
 */
export function checkContent(content: ArchiveContent = getContent(), openDate?: string): ContentReport {
  const { documents, ledger, problems } = content;
  const { past, blind, broken } = readHistory(content);
  const history = checkLedgerHistory(past, ledger);
  const mayBeBlind = process.env[WITHOUT_HISTORY_VARIABLE] !== undefined || !isOnServer();
  const told =
    blind && `content/ids/: not all earlier ledgers could be compared: ${blind.why}. ${blind.remedy}`;
  const drafts = documents.filter((document) => document.drafts.length > 0);
  return {
    problems: [
      ...[...problems, ...checkInternalLinks(content), ...checkUnlisted(content, openDate), ...history].map(
        formatProblem,
      ),
      ...(told === undefined || mayBeBlind
        ? []
        : [`${told} Or let this command pass without: ${WITHOUT_HISTORY}`]),
    ],
    warnings: [
      ...(told !== undefined && mayBeBlind ? [`Warning: ${told}`] : []),
      ...[...checkDraftTargets(documents, ledger), ...checkOwnPages(content)].map(
        (problem) => `Warning: ${formatProblem(problem)}`,
      ),
      ...broken.map((version) => `Warning: ${version} cannot be read, so it was not compared.`),
    ],
    summary: [
      ...documents.map(
        (document) =>
          `${document.file}: ${countWords(listWords(document).join(' '))} words as in ${document.source.file}, ` +
          `${listPassages(document).length} passages`,
      ),
      ...documents
        .filter(({ source }) => source.passedOver > 0)
        .map(
          ({ source }) =>
            `content/sources/${source.file}: ${formatCount(source.passedOver, 'invisible or control character')} passed over in the comparison`,
        ),
      ...drafts.map(
        ({ file, drafts: ids }) =>
          `${file}: ${formatCount(ids.length, 'draft id')}, not permanent yet. To publish: npm run release -- YYYY-MM-DD`,
      ),
      `content/ids/: no id is missing; compared with ${formatCount(past.length, 'earlier version')} of the ledgers`,
    ],
  };
}

function isOnServer(): boolean {
  return !['', '0', 'false', undefined].includes(process.env.CI);
}

/**
 * Prints a report: problems and warnings to stderr, the summary to stdout.
 *
 * @returns whether there was no problem
 */
export function printReport({ problems, warnings, summary }: ContentReport): boolean {
  if (warnings.length > 0) console.error(warnings.join('\n'));
  if (problems.length === 0) {
    console.log(summary.join('\n'));
    return true;
  }
  console.error(
    `${problems.join('\n')}\n${formatCount(problems.length, 'problem')} in content/. Nothing was changed.`,
  );
  return false;
}

/** Makes the check a part of every build. It must come before the integrations that write files. */
export function contentCheck(): AstroIntegration {
  return {
    name: 'content-check',
    hooks: {
      'astro:config:setup': ({ command, config }) => {
        if (command === 'dev') {
          prepareReadings(fileURLToPath(config.root));
          // Read now, because Vite stops if its server does not answer for a minute. A large archive may take longer.
          getContent();
        }
        // No error is thrown, because Astro would print a long stack of its own modules and hide the problems.
        if (command === 'build' && !printReport(checkContent())) process.exit(1);
      },
    },
  };
}
