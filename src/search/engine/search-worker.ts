/** The script of the worker that searches a large archive. */
import { SearchRunner, type LatePart, type Question } from './search-runner.ts';

const runner = new SearchRunner((report) => {
  postMessage(report);
});
onmessage = ({ data }: MessageEvent<Question | LatePart>) => {
  if ('name' in data) runner.takePart(data);
  else void runner.take(data);
};
