/** The parts around every page: head, header, footer and search box. */

export const skipToContent = 'Skip to content';
export const archive = 'Archive';
export const documents = 'Documents';
export const checkAQuotation = 'Check a quotation';
export const about = 'About';
export const search = 'Search';
export const menu = 'Menu';
export const display = 'Display';
export const searchTheArchive = 'Search the archive';
export const searchTheTexts = 'Search the texts';
export const allDocuments = 'All documents';
export const allTextsForPrinting = 'All texts for printing';
export const download = 'Download';
export const indexOfWordsAndNames = 'Index of words and names';
export const themes = 'Themes';
export const compareTwoTexts = 'Compare two texts';
export const termsOverTime = 'Terms over time';
export const changesToTheTexts = 'Changes to the texts';
export const aboutThisArchive = 'About this archive';
export const peopleAndOrganisations = 'People and organisations';
/** What the foot of every page says. @param description sentences of the editors */
export const aboutTheSite = (name: string, description: string) => `${name}. ${description}`;
/**
 * @param what the subject of the sentence
 * @param command starts a server, as HTML
 * @param address the address that it serves, as HTML
 */
export const needsServer = (what: string, command: string, address: string) =>
  `${what} needs a web server, because you opened this page from a file. Run ${command} in the top folder of this copy, then open ${address}. If a program such as wget made the copy, use archive.zip instead, because the copy lacks some scripts.`;
