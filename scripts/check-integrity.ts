/** `npm run check:integrity -- <folder>`: compares a copy of the archive (by default `dist`) with its SHA256SUMS. */
import { checkIntegrity } from './integrity.ts';
import { findLostSite } from './replace-site.ts';

try {
  await findLostSite();
  const { problems, summary } = checkIntegrity(process.argv[2] ?? 'dist');
  for (const problem of problems) console.error(problem);
  console.log(summary);
  if (problems.length > 0) process.exitCode = 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
