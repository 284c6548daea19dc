import { join } from 'node:path';
import { readFolder } from '../src/text/read-folder.ts';
import { formatProblem } from '../src/text/problems.ts';
import { listPassages, listWords } from '../src/text/tree.ts';

const { documents, problems } = readFolder(join(process.cwd(), 'content'));

for (const problem of problems) console.error(formatProblem(problem));
if (problems.length > 0) {
  console.error(
    `${problems.length} problem${problems.length === 1 ? '' : 's'} in content/. Nothing was changed.`,
  );
  process.exitCode = 1;
} else {
  for (const document of documents) {
    const words = listWords(document).length;
    console.log(
      `${document.file}: ${words} words as in ${document.source.file}, ${listPassages(document).length} passages`,
    );
  }
}
