import { importedText } from '../../src/interface/imported-text.ts';
import { parseXmlTree, type XmlElement } from '../../src/originals/parse-xml.ts';
import { unzipParts } from '../../src/originals/unzip.ts';
import { toIsoDate } from './found-dates.ts';
import type { OriginalFactsFound } from './tree.ts';
import { findFirst } from './xml-elements.ts';

/** @returns what the properties and styles of a Word file say. Word writes the day on which the file was made by itself */
export function readDocxFacts(bytes: Uint8Array): OriginalFactsFound {
  const parts = unzipParts(bytes, (path) => /^(?:docProps\/(?:core|app)|word\/styles)\.xml$/u.test(path));
  const read = (path: string) => {
    const xml = parts.get(path);
    return xml === undefined ? undefined : parseXmlTree(xml);
  };
  const core = read('docProps/core.xml');
  const app = read('docProps/app.xml');
  const find = (top: XmlElement | undefined, name: string) => {
    const words = top && findFirst(top, name)?.children.filter((child) => typeof child === 'string');
    const value = words?.join('').trim() ?? '';
    return value === '' ? undefined : value;
  };
  const created = toIsoDate(find(core, 'created') ?? '');
  const creator = find(core, 'creator');
  const company = find(app, 'Company');
  return {
    title: find(core, 'title'),
    // Programs write their own language into the properties, too.
    programLanguage: find(core, 'language') ?? readStyleLanguage(read('word/styles.xml')),
    made: created === undefined ? undefined : { value: created, place: importedText.property('created') },
    authors: creator === undefined ? [] : [{ value: creator, place: importedText.property('creator') }],
    publisher:
      company === undefined ? undefined : { value: company, place: importedText.property('company') },
  };
}

/** @returns the language in which Word checks the spelling */
function readStyleLanguage(styles: XmlElement | undefined): string | undefined {
  const defaults = styles && findFirst(styles, 'docDefaults');
  return defaults && findFirst(defaults, 'lang')?.attributes.val;
}
