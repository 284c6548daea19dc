/** The page with every text, for printing. */

export const title = 'The whole archive for printing';
export const description = 'Every text of the archive on one page for printing, oldest first.';
/** @param year undefined if the page has the whole archive */
export const whatThisIs = (year: string | undefined) =>
  `This page has ${year === undefined ? 'the whole archive' : `the texts of ${year}`} for printing. Each text begins on a new sheet. The numbers and the § signs are links to paragraphs and sections.`;
export const texts = 'Texts on this page';
export const edition = (edition: string) => `edition ${edition}`;

/** In an archive with many texts, each year has a page. */
export const otherYears = 'Other years';
export const titleOfYear = (year: string) => `Texts of ${year} for printing`;
export const descriptionOfYear = (year: string) =>
  `The texts of ${year} on one page for printing, oldest first.`;
export const descriptionOfYears = 'The texts of each year on one page for printing.';
export const forPrinting = (name: string) => `${name} for printing`;
export const chooseAYear =
  'Choose a year to print its texts, each on a new sheet. To print one text, open it and print its page.';
