import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { DocxNumbering } from '../../src/originals/docx-numbering.ts';

/** All parts of a Word file together, unpacked. Pictures are in it, too. */
const LIMIT_BYTES = 300_000_000;

const WORD =
  /xmlns:(\w+)="(?:http:\/\/schemas\.openxmlformats\.org\/wordprocessingml\/2006\/main|http:\/\/purl\.oclc\.org\/ooxml\/wordprocessingml\/main)"/u;

/**
 * Changes a Word file so that mammoth sees all of its words, and no others: the results of fields, the numbers that Word prints,
 * and the first form of content that has two forms.
 */
export function prepareDocx(bytes: Uint8Array): Uint8Array {
  let size = 0;
  const parts = unzipSync(bytes, {
    filter: ({ originalSize }) => {
      size += originalSize;
      if (size > LIMIT_BYTES)
        throw new Error(`The Word file has more than ${LIMIT_BYTES} bytes when unpacked. Divide it.`);
      return true;
    },
  });
  const read = (path: string) => (parts[path] ? strFromU8(parts[path]) : undefined);
  const numbering = new DocxNumbering(read('word/numbering.xml'), read('word/styles.xml'));
  const changed = ['word/document.xml', 'word/footnotes.xml', 'word/endnotes.xml'].flatMap((path) => {
    const xml = read(path);
    return xml === undefined ? [] : [[path, strToU8(prepareXml(xml, numbering))] as const];
  });
  return zipSync({ ...parts, ...Object.fromEntries(changed) }, { level: 0 });
}

function prepareXml(xml: string, numbering: DocxNumbering): string {
  const w = WORD.exec(xml)?.[1] ?? 'w';
  const chosen = xml.replaceAll(
    /<(\w+):AlternateContent\b[^>]*>([^]*?)<\/\1:AlternateContent>/gu,
    (_, prefix: string, inside: string) => {
      const find = (name: string) =>
        new RegExp(`<${prefix}:${name}\\b[^>]*>([^]*)</${prefix}:${name}>`, 'u').exec(inside)?.[1];
      const choice = find('Choice');
      return choice?.includes(`<${w}:t`) === true ? choice : (find('Fallback') ?? choice ?? '');
    },
  );
  return chosen
    .replaceAll(
      new RegExp(
        `<${w}:pPrChange\\b[^]*?</${w}:pPrChange>|</?${w}:fldSimple\\b[^>]*>|<${w}:sym\\b[^>]*>|<${w}:instrText\\b[^]*?</${w}:instrText>|<${w}:fldChar\\b[^]*?(?:/>|</${w}:fldChar>)`,
        'gu',
      ),
      '',
    )
    .replaceAll(
      new RegExp(`<${w}:pPr>([^]*?)</${w}:pPr>`, 'gu'),
      (whole: string, inside: string, offset: number, all: string) => {
        const find = (name: string) =>
          new RegExp(`<${w}:${name} [^>]*?\\b${w}:val="([^"]*)"`, 'u').exec(inside)?.[1];
        const number = numbering.next({
          style: find('pStyle'),
          numberingId: find('numId'),
          level: find('ilvl'),
        });
        const end = all.indexOf(`</${w}:p>`, offset);
        const hasWords = end !== -1 && new RegExp(`<${w}:t[ >]`, 'u').test(all.slice(offset, end));
        if (number === undefined || !hasWords) return whole;
        return `${whole}<${w}:r><${w}:t xml:space="preserve">${escapeXml(number)} </${w}:t></${w}:r>`;
      },
    );
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
