/** What the page that compares any two texts says while it works. */

export const loading = 'Loading the two texts …';
export const noText = (ids: readonly string[]) =>
  `The archive has no text ${ids.map((id) => `“${id}”`).join(' and no text ')}.`;
export const notArrived = 'The texts did not arrive. Check the connection, and reload the page.';
export const pairOf = (left: string, right: string) => `${left} beside ${right}`;
export const sections = 'Sections';
/** Words that only screen readers need. */
export const ofText = (shortTitle: string) => ` of ${shortTitle}`;
export const paragraphOf = (number: number, documentId: string) => `Paragraph ${number} of ${documentId}`;
export const sectionOf = (heading: string, documentId: string) => `Section ${heading} of ${documentId}`;
