/** The script of the worker that searches a large archive. */
import { SearchRunner, type CountQuestion, type LatePart, type Question } from './search-runner.ts';

const runner = new SearchRunner((report) => {
  postMessage(report);
});
onmessage = ({ data }: MessageEvent<Question | LatePart | CountQuestion>) => {
  if ('name' in data) runner.takePart(data);
  else if ('counted' in data) void runner.count(data);
  else void runner.take(data);
};
