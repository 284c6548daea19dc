import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { MetaTag } from '../../../src/archive/citations/meta-tags.ts';
import { DIST, getAttribute, listElements, readBuilt } from '../../build/built-site.ts';
import { IS_LONG } from '../../long-run.ts';
import { toBestRecord, type RightRecord } from '../../unit/reference-records.ts';
import { readBibtex, readCslJson, readJsonLd, readMetaTags, readRis } from '../../unit/zotero-reader.ts';
import records from '../records.json' with { type: 'json' };

const RIGHT = Object.entries(records as Record<string, RightRecord>);

/** @returns the meta tags of the page of a text */
function readTags(id: string): MetaTag[] {
  return listElements(readBuilt(`documents/${id}/index.html`)).flatMap((element) => {
    const [name, property] = ['name', 'property'].map((key) => getAttribute(element, key));
    const content = getAttribute(element, 'content') ?? '';
    return element.tagName === 'meta' && (name ?? property) !== undefined
      ? [name === undefined ? { property: property ?? '', content } : { name, content }]
      : [];
  });
}

test.each(RIGHT)('the files and the page of %s give Zotero the right record', (id, right) => {
  const routes = {
    RIS: readRis(readBuilt(`documents/${id}.ris`)),
    BibTeX: readBibtex(readBuilt(`documents/${id}.bib`)),
    'CSL-JSON': readCslJson(readBuilt(`documents/${id}.csl.json`)),
    'meta tags': readMetaTags(readTags(id)),
    'JSON-LD': readJsonLd(readBuilt(`documents/${id}.jsonld`)),
  };
  for (const [route, record] of Object.entries(routes))
    expect(record, route).toEqual(toBestRecord(route, right, undefined));
});

const pandoc = spawnSync('pandoc', ['--list-input-formats'], { encoding: 'utf8' });
/** The formats that the installed pandoc reads; undefined if it is not installed. */
const formats = pandoc.error === undefined ? pandoc.stdout.split('\n') : undefined;

/**
 * Reads files with pandoc. It takes the language of BibTeX from `langid`, with a country: `en-US`.
 *
 * @returns the records, by the id of the text
 */
function readWithPandoc(format: string, files: string[], input = ''): Map<string, object> {
  const output = execFileSync('pandoc', ['-f', format, '-t', 'csljson', ...files], {
    encoding: 'utf8',
    input,
  });
  const items = JSON.parse(output) as { id: string; language?: string }[];
  return new Map(
    items.map((item) => [
      item.id,
      readCslJson(JSON.stringify([{ ...item, language: item.language?.replace('en-US', 'en') }])),
    ]),
  );
}

describe.runIf(formats)('pandoc reads the right record', () => {
  const listPaths = (ending: string) => RIGHT.map(([id]) => join(DIST, `documents/${id}.${ending}`));

  test.each(['bibtex', 'biblatex'])('from every .bib file, as %s', (format) => {
    const read = readWithPandoc(format, listPaths('bib'));
    for (const [id, right] of RIGHT)
      expect(read.get(id), id).toEqual(toBestRecord('BibTeX', right, undefined));
  });

  test('from every .csl.json file', () => {
    const items = RIGHT.flatMap(([id]) => JSON.parse(readBuilt(`documents/${id}.csl.json`)) as object[]);
    const read = readWithPandoc('csljson', [], JSON.stringify(items));
    for (const [id, right] of RIGHT)
      expect(read.get(id), id).toEqual(toBestRecord('CSL-JSON', right, undefined));
  });

  // Pandoc 3 reads RIS, but only the year of the date and not the kind, and it has no name for the type ELEC.
  test.runIf(formats?.includes('ris'))('from every .ris file', () => {
    const read = readWithPandoc('ris', listPaths('ris'));
    for (const [id, right] of RIGHT) {
      const best = toBestRecord('RIS', right, undefined);
      expect(read.get(id), id).toMatchObject({
        title: best.title,
        creators: best.creators,
        publisher: best.publisher,
        date: best.date?.slice(0, 4),
        ...(right.type === 'webpage' ? {} : { type: best.type }),
      });
    }
  });
});

test.skipIf(formats)('pandoc is not installed, so no file was read with it', () => {
  // `npm test` needs no pandoc. The long run does: on Debian, `apt-get install pandoc`.
  expect(IS_LONG).toBe(false);
});
