/**
 * `npm run check:names`: proposes people and organisations that the texts name and that content/authorities/ does not
 * list. An editor decides what is a name, so this is not a part of check:content.
 */
import { getContent } from '../src/archive/read-archive.ts';
import { formatProblem } from '../src/text/problems.ts';
import { listNames } from '../src/text/names.ts';
import { proposeNames } from '../src/text/propose-names.ts';
import { formatCount } from '../src/words/plural.ts';
import { reportFault } from './explain-fault.ts';

try {
  const { names, documents, problems } = getContent();
  const proposals = proposeNames(names, documents);
  if (problems.length > 0) console.error('content/ has problems. First run: npm run check:content');
  for (const proposal of proposals) console.log(formatProblem(proposal));
  const entries = listNames(names);
  const mentions = entries.reduce((sum, { entry }) => sum + entry.mentions.length, 0);
  console.log(
    `${formatCount(entries.length, 'name')} with ${formatCount(mentions, 'mention')}; ` +
      formatCount(proposals.length, 'proposal'),
  );
  if (problems.length + proposals.length > 0) process.exitCode = 1;
} catch (error) {
  reportFault(error);
}
