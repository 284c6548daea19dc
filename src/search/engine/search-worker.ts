/** The script of the worker that searches a large archive. */
import { SearchRunner, type Question } from './search-runner.ts';

const runner = new SearchRunner((report) => {
  postMessage(report);
});
onmessage = ({ data }: MessageEvent<Question>) => {
  void runner.take(data);
};
