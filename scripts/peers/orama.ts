import { importTool } from '../install-tool.ts';
import { toFound, type Entry, type Peer } from './entry.ts';

const ORAMA = { name: '@orama/orama', version: '3.1.18', entry: 'dist/esm/index.js', size: '3 MB' };

interface Orama {
  create: (options: object) => unknown;
  insert: (index: unknown, entry: object) => unknown;
  search: (index: unknown, request: object) => Promise<{ hits: { id: string }[] }>;
}

/** Orama with its default settings. */
export async function loadOrama(entries: Entry[]): Promise<Peer> {
  const { create, insert, search } = (await importTool(ORAMA)) as Orama;
  const index = create({ schema: { title: 'string', heading: 'string', text: 'string' } });
  for (const [id, entry] of entries.entries()) {
    const { title, text } = entry;
    await insert(index, { id: String(id), title, heading: toHeading(entry), text });
  }
  return {
    name: 'Orama',
    find: async (query) => {
      const { hits } = await search(index, { term: query });
      return toFound(
        entries,
        hits.map(({ id }) => id),
      );
    },
  };
}

function toHeading({ path, heading }: Entry): string {
  return [...path, heading].join(' ');
}
