import { CopyMenu } from './copy-menu.ts';
import { CopyReport } from './copy-report.ts';
import { CopyWords } from './copy-words.ts';

// The report first: the others hand it what they copy.
customElements.define('copy-report', CopyReport);
customElements.define('copy-menu', CopyMenu);
customElements.define('copy-words', CopyWords);
