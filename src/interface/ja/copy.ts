/** The tools that copy links, quotations and citations from a text. */
import { markNumbers } from '../../words/stretch.ts';

export const copy = 'コピー';
export const copyBefore = 'コピー：';
export const copyName = (name: string) => `${name}をコピー`;
export const copySection = '§のコピー';
export const copyPassages = (numbers: string) => `${markNumbers(numbers)}のコピー`;
export const citeIn = '引用の書式';
export const selectedWords = '選択した語句';
export const link = 'リンク';
export const quotation = '引用文';
export const linkToWords = 'この語句へのリンク';
export const quotationWithSource = '出典付きの引用文';
export const more = (numbers: string) => `${markNumbers(numbers)}：引用、リンク、リスト`;
export const creditLine = 'クレジット';
export const reportAnError = '誤りを報告';
export const pressTab = 'Tabキーを押すと、選択した語句へのリンクまたは引用文をコピーできます。';

export const paragraph = (numbers: string) => `段落${numbers}`;
export const thisSection = 'この節';
export const section = (name: string) => `節「${name}」`;
export const paragraphs = (numbers: string) => `段落${numbers}`;
export const title = '標題';

export const linkCopied = (place: string) => `${place}へのリンクをコピーしました。`;
export const markdownCopied = (place: string) => `${place}へのMarkdown形式のリンクをコピーしました。`;
export const quotationCopied = (place: string) => `${place}の引用文を、出典とともにコピーしました。`;
export const quotationFromCopied = (place: string) => `${place}からの引用文を、出典とともにコピーしました。`;
export const wordsLinkCopied = 'この語句へのリンクをコピーしました。';
export const citationCopied = (form: string, place: string) =>
  `${place}の引用を${form}の書式でコピーしました。`;
export const copied = (name: string) => `コピーしました：${name}。`;
export const join = (sentences: readonly string[]) => sentences.join('');
export const pageWasChanged = 'このページは、翻訳などによりブラウザー内で変更されています。';
export const originalWasCopied = 'コピーしたのは元の本文です。';
export const passageLinkCopied = '段落または節へのリンクをコピーしました。';
export const wordsHaveNoLink = 'この語句だけを指すリンクは作れません。';
export const notLoaded = '元の本文を読み込めませんでした。';
export const nothingCopied = 'コピーしていません。もう一度お試しください。';
export const notInText = '選択した語句は本文の一部ではありません。コピーしていません。';
export const otherEdition =
  'このページを開いた後に文書が更新されました。コピーしていません。ページを再読み込みして、もう一度コピーしてください。';
