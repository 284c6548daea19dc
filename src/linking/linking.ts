import { CopyReport } from '../dom/copy-report.ts';
import { getPart } from '../dom/part.ts';
import { loadStyles } from '../dom/load-styles.ts';
import styles from '../styles/sheets/linking.css?url';
import { CopyMenu } from './copy-menu.ts';
import { CopyWords } from './copy-words.ts';
import { makeTools } from './tools.ts';

/**
 * Adds the tools to a page with a text.
 *
 * @param early what happened on the page while they were on their way, oldest first
 */
export async function startLinking(early: readonly Event[]): Promise<void> {
  await loadStyles(styles);
  const tools = makeTools();
  getPart(document, 'main', HTMLElement).append(tools);
  // The report first: the others hand it what they copy.
  customElements.define('copy-report', CopyReport);
  customElements.define('copy-menu', CopyMenu);
  customElements.define('copy-words', CopyWords);
  const [menu, words] = [getPart(tools, 'copy-menu', CopyMenu), getPart(tools, 'copy-words', CopyWords)];
  for (const event of early) {
    menu.answer(event);
    words.answer(event);
  }
  words.look();
}
