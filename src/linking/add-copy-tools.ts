import { CopyReport } from '../dom/copy-report.ts';
import { getPart } from '../dom/part.ts';
import { loadStyles } from '../dom/load-styles.ts';
import styles from '../styles/sheets/linking.css?url';
import { CopyMenu } from './copy-menu.ts';
import { CopyWords } from './copy-words.ts';
import { CopyCitations } from './copy-citations.ts';
import { makeCopyTools } from './make-copy-tools.ts';

/**
 * Adds the tools that copy links and quotations to a page with a text.
 *
 * @param early the events of the page before this script loaded, oldest first
 */
export async function addCopyTools(early: readonly Event[]): Promise<void> {
  await loadStyles(styles);
  const tools = makeCopyTools();
  getPart(document, 'main', HTMLElement).append(tools);
  // This order matters: the other two elements need the report.
  customElements.define('copy-report', CopyReport);
  customElements.define('copy-menu', CopyMenu);
  customElements.define('copy-words', CopyWords);
  const citations = new CopyCitations(getPart(tools, 'copy-report', CopyReport));
  const [menu, words] = [getPart(tools, 'copy-menu', CopyMenu), getPart(tools, 'copy-words', CopyWords)];
  for (const event of early) {
    menu.answer(event);
    words.answer(event);
    citations.answer(event);
  }
  words.look();
}
