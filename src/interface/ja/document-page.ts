/** The page of a text, around the text. Its parts on paper and in the book share the sentences about notes. */
import type { Wrap } from '../wrap.ts';

export const asReceived = '受領時の原本';
export const howToCite = '引用方法';
export const compare = '比較';
export const contents = '目次';

export const copy = 'コピー';
export const citeAParagraph =
  '段落を引用するには、本文中の段落番号を選び、次に書式を選びます。または、引用に番号（「段落5」）を、URLに「#p5」を書き加えます。';
export const noPublicAddress =
  'このアーカイブには、まだ公開URLがありません。コピーした引用には、今ご覧のページのURLが入ります。';
export const whatEditionIs = (edition: string, provenance: Wrap) =>
  `「版 ${edition}」は、引用する本文を一字一句まで特定する版の記号です。本文のSHA-256の先頭部分で、全体は${provenance('来歴')}に示しています。`;
export const checkAQuotation = (verify: Wrap) => `${verify('引用の照合')}で、引用文を本文と照合できます。`;
export const forReferenceManagers = '文献管理ソフト用：';

export const errorsInTheSource = '原文の誤り';
export const howErrorsAreMarked = (sic: string) => `本文は原文のままとし、誤りには${sic}を付けています。`;
export const errorsOnPaper = '原文の誤り（原文のままとし、[sic]を付けた箇所）';
export const shouldRead = (published: string, reading: string) => `${published}は、正しくは${reading}です。`;
export const noted = (date: string) => `${date}に記録。`;

export const draft = '公開前の文書です。';
export const wholeDraft = '段落と節のURLは、公開までに変わることがあります。';
export const draftParts = (parts: string) =>
  `次の部分はまだ正式に公開されていません。URLは変わることがあります：${parts}`;

export const wordsLeftOut = '除外した語句';
export const whatWordsLeftOutAre = '次の語句は受領時の原本にありますが、本文の一部ではありません。';
export const wordsLeftOutOnPaper = '受領時の原本にあるが、本文の一部ではない語句';
export const line = (number: string) => `${number}行目`;
export const severalLines = (count: number, first: number, last: number) =>
  `${first}行目から${last}行目までの${count}行`;

export const addressesOfLinks = 'リンク先のURL';

export const earlierAndLater = '前後の文書';
export const earlier = (year: string) => `前の文書、${year}年`;
export const later = (year: string) => `次の文書、${year}年`;

export const sharedWords = '他の文書と共通する語句';
export const inThisText = 'この文書';
export const sideBySide = '並べて表示';
export const both = (one: string, other: string) => `${one}と${other}`;
export const placeOf = (documentId: string, place: string) => `${documentId}、${place}`;
export const sharedWith = (place: string) => `${place}と共通する語句`;
export const placesOf = (documentIds: readonly string[], count: number) =>
  `${documentIds.join('、')}、${count}か所`;

export const wholeText = '文書全体';
export const reportAnError = 'この文書の誤りを報告';

export const find = { shown: '探す', hidden: '（この文書の中を）' };
export const findInThisText = 'この文書内を検索';
