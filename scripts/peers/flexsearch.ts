import { importTool } from '../install-tool.ts';
import { toFound, type Entry, type Peer } from './entry.ts';

const FLEXSEARCH = {
  name: 'flexsearch',
  version: '0.8.212',
  entry: 'dist/flexsearch.bundle.module.min.mjs',
  size: '3 MB',
};

type Document = new (options: object) => {
  add: (entry: object) => void;
  search: (query: string, options: object) => { id: number }[];
};

/** FlexSearch with its default settings. It merges the results of the three fields. */
export async function loadFlexSearch(entries: Entry[]): Promise<Peer> {
  const { Document } = (await importTool(FLEXSEARCH)) as { Document: Document };
  const index = new Document({ document: { id: 'id', index: ['title', 'heading', 'text'] } });
  for (const [id, { title, heading, path, text }] of entries.entries())
    index.add({ id, title, heading: [...path, heading].join(' '), text });
  return {
    name: 'FlexSearch',
    find: (query) =>
      Promise.resolve(
        toFound(
          entries,
          index.search(query, { merge: true }).map(({ id }) => id),
        ),
      ),
  };
}
