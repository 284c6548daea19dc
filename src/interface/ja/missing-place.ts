/** What an address or a query says about a place that a text does not have. */
import { quote } from './quotes.ts';

export const line = (number: number | string) => `${number}行目`;
export const numberedSection = (number: string) => `第${number}節`;
export const sectionById = (id: string) => `節${quote(id)}`;

export const missing = (shortTitle: string, place: string, lastPassage?: number) =>
  `「${shortTitle}」に${place}はありません。${lastPassage === undefined ? '' : `最後の段落は¶\u00A0${lastPassage}です。`}`;
