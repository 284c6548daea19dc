/** The page that shows the file as received. */
import type { Wrap } from '../wrap.ts';

export const title = (shortTitle: string) => `${shortTitle}：受領時の原本`;
export const titleOfPage = (id: string, shortTitle: string) => `${id} 受領時の原本 · ${shortTitle}`;
export const titleOfFormer = (id: string) => `${id} 受領時の原本`;
export const description = (id: string) =>
  `${id}として受領したファイルを行ごとに示し、各行の語句が本文のどこにあるかを示します。`;
export const whatThisIs = (id: string, text: Wrap, example: string) =>
  `${text(`${id}の本文`)}の元になった、受領時のファイルです。行ごとに、変更を加えずに示します。各行の横の注は、その語句が本文のどこにあるかを示します。URLの末尾は本文と同じです。${example}は段落1の最初の行を指します。`;
export const whatTheseAre = (id: string, text: Wrap, example: string) =>
  `${text(`${id}の本文`)}の元になった、受領時のファイルの語句です。行ごとに、変更を加えずに示します。各行の横の注は、その語句が本文のどこにあるかを示します。URLの末尾は本文と同じです。${example}は段落1の最初の行を指します。`;
export const file = 'ファイル';
export const format = '形式';
export const howRead = (format: 'text' | 'html' | 'xml' | 'docx' | 'pdf', pageCount: number) =>
  ({
    text: '各行はファイルの行です。',
    html: 'ページの文字を、マークアップとスクリプトを除いて順に示します。各ブロックが1行です。',
    xml: 'ファイルの文字を、マークアップとファイルの情報を除いて順に示します。各ブロックが1行です。',
    docx: 'ファイルの文字を順に示し、その後に脚注と文末脚注を、Wordが付ける番号とともに示します。各段落が1行です。ヘッダー、フッター、コメントは読み取りません。',
    pdf: `${pageCount}ページの文字を、ファイルにある順に示します。画像になった文字は読み取りません。`,
  })[format];
export const size = 'サイズ';
export const bytesAndLines = (bytes: string, lines: number) => `${bytes}バイト、${lines}行`;
export const hash = 'SHA-256';
export const placesOfLines = '見出しと段落ごとの行番号';
export const linkToLine = (line: number) => `${line}行目へのリンク`;
export const leftOut = (words: string) => `除外：${words}。`;
export const differences = 'ファイルと本文の違い';
export const invisibleSigns = (count: number) => `ファイルにある不可視文字${count}個は、本文にありません。`;
export const joinedWord = (printed: string, word: string) => `${printed}は、本文では${word}です`;
export const movedNote = (sign: string, lines: string) => `注${sign}：ファイルでは${lines}にあります`;
export const columns = (first: number, last: number, reason: string) =>
  `${first}～${last}行目：各段落は、上の行から順に、各行から続いた語句を一つずつ取ります。${reason}`;
