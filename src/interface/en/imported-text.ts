/** What `npm run import` writes into the front matter of a text. Readers see it until the editor knows more. */

export const unknownPublisher = 'Unknown publisher';
export const begins = (words: string) => `The text begins: “${words}”`;
export const noSpeaker = 'No editor has written yet who speaks in this text.';
export const namedSpeaker = (name: string, place: string) =>
  `The file names ${name} in ${place}. No editor has checked it yet.`;

export const dateByEditor = 'An editor gave this date, without its evidence.';
export const dateInTitle = (printed: string) => `The title has the date: “${printed}”.`;
export const dateInFile = (place: string) => `The file says it in ${place}.`;
export const datePrinted = (printed: string) => `The text prints this date near its beginning: “${printed}”.`;

export const received = (day: string) => `Received on ${day}.`;
export const receivedSomeDay = 'The day of receipt was not recorded.';
export const withoutAddress = (received: string) => `${received} The address of the file is not known.`;
export const fetched = (received: string) => `${received} It was fetched from this address.`;

export const noLicence = 'No licence is known.';
export const licenceAtAddress = 'The file names the licence at this address.';
export const terms = (words: string) => `Terms, as given: ${words}`;

/** Where a file says something about itself. */
export const property = (name: string) => `its properties (${name})`;
export const element = (name: string) => `its element <${name}>`;
export const meta = (name: string) => `its <meta> element “${name}”`;
export const jsonLd = (key: string) => `“${key}” of its JSON-LD`;
export const licenceLink = 'its link with rel="license"';

/** Why words of a file are no words of its text. */
export const listOfContents = 'List of contents.';
export const menu = 'Menu of the page.';
export const head = 'Head of the page.';
export const foot = 'Foot of the page.';
export const besideText = 'Words beside the text.';
export const button = 'Button of the page.';
export const form = 'Form of the page.';
export const window = 'Window of the page.';
export const withoutScripts = 'Words for browsers without scripts.';
export const hidden = 'Words that browsers do not show.';
export const furniture = 'Furniture of the page.';
export const outsideMainPart = 'Words outside of the main part of the page.';
export const runningHead = 'Running head or foot of the pages.';
export const pageNumber = 'Page number.';
