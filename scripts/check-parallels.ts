/**
 * `npm run check:parallels`: proposes places in two texts that share words and that content/authorities/parallels.yaml
 * does not list. An editor decides, so this is not a part of check:content.
 */
import { getContent } from '../src/archive/read-archive.ts';
import { proposeParallels } from '../src/text/parallels.ts';
import { formatCount } from '../src/words/plural.ts';
import { quote } from '../src/interface/en/quotes.ts';
import { reportFault } from './explain-fault.ts';

try {
  const { parallels, documents, problems } = getContent();
  if (problems.length > 0) console.error('content/ has problems. First run: npm run check:content');
  const proposals = proposeParallels(parallels, documents);
  for (const { words, ...parallel } of proposals)
    console.log(`${words.map(quote).join(', ')}. Add, if it is right:\n- ${JSON.stringify(parallel)}`);
  console.log(
    `${formatCount(parallels.length, 'parallel')} listed; ${formatCount(proposals.length, 'proposal')}`,
  );
  if (problems.length > 0) process.exitCode = 1;
} catch (error) {
  reportFault(error);
}
