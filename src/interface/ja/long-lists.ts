/** Lists of an archive with many texts, which are on several pages. */

export const years = '年';
export const parts = '分割';
export const part = (number: number) => `その${number}`;
export const partOf = (name: string | undefined, number: number, count: number) =>
  `${name ?? ''}（${count}分割の${number}）`;
export const withPart = (title: string, part: string | undefined) =>
  part === undefined ? title : `${title}、${part}`;
export const withName = (title: string, name: string | undefined) =>
  name === undefined ? title : `${title}：${name}`;
export const decade = (first: string, last: string) => `${first}～${last}`;
export const moreValues = (count: number) => `ほか${count}件`;
