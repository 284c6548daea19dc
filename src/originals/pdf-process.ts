/**
 * Reads the text of a PDF from standard input, and writes its pages to standard output as JSON. `read-pdf.ts` runs it as a process of
 * its own, so that a hostile file can take neither its time nor its memory, and because the library only works
 * asynchronously.
 */
import { buffer } from 'node:stream/consumers';
import { getDocumentProxy } from 'unpdf';
import type { PdfPages } from './read-pdf.ts';

/** PDF.js names the errors of files in this way. */
const REASONS: Record<string, 'locked' | 'damaged'> = {
  PasswordException: 'locked',
  InvalidPDFException: 'damaged',
};

async function readPages(bytes: Uint8Array): Promise<string[]> {
  const document = await getDocumentProxy(bytes, { verbosity: 0 });
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join(''));
    page.cleanup();
  }
  return pages;
}

async function answer(): Promise<PdfPages> {
  try {
    return { pages: await readPages(new Uint8Array(await buffer(process.stdin))) };
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    return { reason: REASONS[name] ?? 'damaged', detail: message };
  }
}

process.stdout.write(JSON.stringify(await answer()));
