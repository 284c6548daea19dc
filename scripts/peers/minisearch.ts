import { importTool } from '../install-tool.ts';
import { toFound, type Entry, type Peer } from './entry.ts';

const MINISEARCH = { name: 'minisearch', version: '7.2.0', entry: 'dist/es/index.js', size: '1 MB' };

type MiniSearch = new (options: object) => {
  addAll: (entries: object[]) => void;
  search: (query: string) => { id: number }[];
};

/** The options of VitePress 1.6.4, in its `VPLocalSearchBox.vue`. */
const OPTIONS = {
  fields: ['title', 'titles', 'text'],
  searchOptions: { fuzzy: 0.2, prefix: true, boost: { title: 4, text: 2, titles: 1 } },
};

/** Like VitePress, takes the heading of a section as its title, and the title of the page as a heading above it. */
export async function loadMiniSearch(entries: Entry[]): Promise<Peer> {
  const { default: MiniSearch } = (await importTool(MINISEARCH)) as { default: MiniSearch };
  const index = new MiniSearch(OPTIONS);
  index.addAll(
    entries.map(({ title, heading, path, text }, id) => ({
      id,
      title: heading || title,
      titles: heading ? [title, ...path] : [],
      text,
    })),
  );
  return {
    name: 'MiniSearch (VitePress)',
    find: (query) =>
      Promise.resolve(
        toFound(
          entries,
          index.search(query).map(({ id }) => id),
        ),
      ),
  };
}
