/** Lists of an archive with many texts, which are on several pages. */

export const years = 'Years';
export const parts = 'Parts';
export const part = (number: number) => `Part ${number}`;
/** The name of a part: `2001, part 2 of 3`. @param name undefined if the whole list has only parts */
export const partOf = (name: string | undefined, number: number, count: number) =>
  name === undefined ? `part ${number} of ${count}` : `${name}, part ${number} of ${count}`;
/** A title and the part that the page shows. */
export const withPart = (title: string, part: string | undefined) =>
  part === undefined ? title : `${title}, ${part}`;
/** Like `withPart`, for a part that has a name: a letter or a year. */
export const withName = (title: string, name: string | undefined) =>
  name === undefined ? title : `${title}: ${name}`;
export const decade = (first: string, last: string) => `${first}–${last}`;
/** The values of a filter that are not shown at first. */
export const moreValues = (count: number) => `${count} more`;
