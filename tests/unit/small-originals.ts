import { strToU8, zipSync } from 'fflate';

const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** The parts of a small Word file, as XML without the outermost element. */
export interface SmallDocx {
  body: string;
  footnotes?: string;
  numbering?: string;
  styles?: string;
  /** Dublin Core facts: `<dc:title>…</dc:title>`. */
  properties?: string;
}

/** @returns a paragraph of a Word file with one run for each piece of text. */
export function toParagraph(pieces: string | string[], properties = ''): string {
  const runs = [pieces].flat().map((piece) => `<w:r><w:t xml:space="preserve">${piece}</w:t></w:r>`);
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${runs.join('')}</w:p>`;
}

/** @returns the bytes of a Word file with these parts. */
export function toDocx({ body, footnotes, numbering, styles, properties }: SmallDocx): Uint8Array {
  const part = (name: string, content: string | undefined): [string, Uint8Array][] =>
    content === undefined
      ? []
      : [[`word/${name}.xml`, strToU8(`<?xml version="1.0"?><w:${name} ${WORD}>${content}</w:${name}>`)]];
  const named = [
    ['footnotes', footnotes],
    ['numbering', numbering],
    ['styles', styles],
  ].filter(([, content]) => content !== undefined);
  const types = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const toRelations = (list: string[][]) =>
    strToU8(
      `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list
        .map(
          ([type, target], index) =>
            `<Relationship Id="rId${index + 1}" Type="${office}/${type}" Target="${target}"/>`,
        )
        .join('')}</Relationships>`,
    );
  return zipSync(
    {
      '[Content_Types].xml': strToU8(types),
      '_rels/.rels': toRelations([['officeDocument', 'word/document.xml']]),
      'word/_rels/document.xml.rels': toRelations(named.map(([name = '']) => [name, `${name}.xml`])),
      ...Object.fromEntries([
        ...part('document', `<w:body>${body}</w:body>`),
        ...part('footnotes', footnotes),
        ...part('numbering', numbering),
        ...part('styles', styles),
      ]),
      ...(properties !== undefined && {
        'docProps/core.xml': strToU8(
          `<?xml version="1.0"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">${properties}</cp:coreProperties>`,
        ),
      }),
    },
    { mtime: new Date('1990-01-01T00:00:00Z') },
  );
}

/** A line of a small PDF: its words, and the size of its letters in points. */
export type PdfLine = string | { words: string; size?: number; left?: number; top?: number };

/** @returns the bytes of a PDF with these lines of Latin letters on its pages. */
export function toPdf(pages: PdfLine[][], title?: string): Uint8Array {
  const contents = pages.map((lines) => {
    let y = 760;
    const shown = lines.map((line) => {
      const { words, size = 11, left = 72, top } = typeof line === 'string' ? { words: line } : line;
      y = top ?? y - size * 1.3;
      const escaped = words.replaceAll(/[\\()]/gu, '\\$&');
      return `BT /F1 ${size} Tf ${left} ${y.toFixed(1)} Td (${escaped}) Tj ET`;
    });
    return shown.join('\n');
  });
  const firstPage = 5;
  const kids = pages.map((_, index) => `${firstPage + index * 2} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    `<< ${title === undefined ? '' : `/Title (${title})`} >>`,
    ...contents.flatMap((content, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${firstPage + index * 2 + 1} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    ]),
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  file += `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R /Info 4 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(file, 'latin1'));
}
