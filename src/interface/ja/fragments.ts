/** The names of sections and passages, outside the text. */

export const opening = '冒頭';
export const title = '標題';
export const paragraph = (number: number | string) => `段落${number}`;
export const section = (name: string) => `節「${name}」`;
export const sectionById = (id: string) => `節 ${id}`;
export const sourceLine = (line: number) => `${line}行目`;
export const sourceLines = (first: number, last: number) => `${first}～${last}行目`;
export const linkToSection = (words: string) => `節「${words}」へのリンク`;
export const linkToParagraph = (number: number) => `段落${number}へのリンク`;
export const sicNote = (reading: string) => `原文のまま。正しい読み「${reading}」の注を見る`;
export const note = (sign: string) => `注${sign}`;
export const backFromNote = (sign: string) => `注${sign}：本文に戻る`;
export const backToPlace = (count: number) => `${count}番目の箇所に戻る`;
export const table = (caption: string) => (caption === '' ? '表' : `表：${caption}`);
