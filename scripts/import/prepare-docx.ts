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
export function prepareDocx(bytes: Uint8Array): {
  bytes: Uint8Array;
  formulas: string[];
  /** The words that an editor deleted while Word kept track of changes. */
  deleted: string[];
} {
  let size = 0;
  const parts = unzipSync(bytes, {
    filter: ({ originalSize }) => {
      size += originalSize;
      if (size > LIMIT_BYTES)
        throw new Error(`The Word file has more than ${LIMIT_BYTES} bytes when unpacked. Divide it.`);
      return true;
    },
  });
  // Word on the web calls its parts `document2.xml` and so on.
  const find = (name: string) =>
    Object.keys(parts).find((path) => new RegExp(`^word/${name}\\d*\\.xml$`, 'u').test(path));
  const read = (path: string | undefined) =>
    path !== undefined && parts[path] ? strFromU8(parts[path]) : undefined;
  const numbering = new DocxNumbering(read(find('numbering')), read(find('styles')));
  const changed = ['document', 'footnotes', 'endnotes'].flatMap((name) => {
    const path = find(name);
    const xml = read(path);
    return path === undefined || xml === undefined
      ? []
      : [[path, strToU8(prepareXml(xml, numbering))] as const];
  });
  const deleted = ['document', 'footnotes', 'endnotes'].flatMap((name) =>
    listDeleted(read(find(name)) ?? ''),
  );
  const formulas = changed.flatMap(([path]) => (read(path) ?? '').match(FORMULA) ?? []).map(toFormulaWords);
  return { bytes: zipSync({ ...parts, ...Object.fromEntries(changed) }, { level: 0 }), formulas, deleted };
}

/** @returns the words of each tracked deletion */
function listDeleted(xml: string): string[] {
  return [...xml.matchAll(/<(\w+):del [^>]*>([^]*?)<\/\1:del>/gu)]
    .map(([, , inside = '']) =>
      [...inside.matchAll(/<\w+:delText(?: [^>]*)?>([^<]*)</gu)].map(([, words]) => words).join(''),
    )
    .filter((words) => words.trim() !== '');
}

/** A formula (`m:oMath`). Its words stay, in one line, because mammoth reads none. */
const FORMULA = /<(\w+):oMath\b(?:(?!<\1:oMath\b)[^])*?<\/\1:oMath>/gu;

/** @returns the words of a formula, escaped as in the file */
function toFormulaWords(formula: string): string {
  return [...formula.matchAll(/<\w+:t(?: [^>]*)?>([^<]*)</gu)].map(([, words]) => words).join('');
}

function prepareXml(xml: string, numbering: DocxNumbering): string {
  const w = WORD.exec(xml)?.[1] ?? 'w';
  const chosen = xml
    .replaceAll(
      FORMULA,
      (formula) => `<${w}:r><${w}:t xml:space="preserve">${toFormulaWords(formula)}</${w}:t></${w}:r>`,
    )
    .replaceAll(/<\/?\w+:oMathPara>|<(\w+):oMathParaPr\b[^]*?<\/\1:oMathParaPr>/gu, '')
    .replaceAll(
      /<(\w+):AlternateContent\b[^>]*>([^]*?)<\/\1:AlternateContent>/gu,
      (_, prefix: string, inside: string) => {
        const find = (name: string) =>
          new RegExp(`<${prefix}:${name}\\b[^>]*>([^]*)</${prefix}:${name}>`, 'u').exec(inside)?.[1];
        const choice = find('Choice');
        return choice !== undefined && new RegExp(`<${w}:t[ >]`, 'u').test(choice)
          ? choice
          : (find('Fallback') ?? choice ?? '');
      },
    )
    .replaceAll(
      // mammoth reads text boxes only in the older form of Word.
      new RegExp(
        `<${w}:drawing\\b[^>]*>((?:(?!</${w}:drawing>)[^])*<${w}:txbxContent[^]*?)</${w}:drawing>`,
        'gu',
      ),
      (_, inside: string) =>
        `<${w}:pict>${(inside.match(new RegExp(`<${w}:txbxContent\\b[^]*?</${w}:txbxContent>`, 'gu')) ?? []).join('')}</${w}:pict>`,
    );
  return chosen
    .replaceAll(new RegExp(`<${w}:ptab\\b[^>]*/>`, 'gu'), `<${w}:tab/>`)
    .replaceAll(new RegExp(`<${w}:br\\b[^>]*/>`, 'gu'), `<${w}:br/>`)
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
