/** The changes to the texts: the page and the feed. */
import type { Wrap } from '../wrap.ts';

export const title = '文書の変更履歴';
export const description = '公開以来の、文書とリンクのすべての変更を示します。';
export const whatThisIs = (feed: Wrap) =>
  `公開した文書、記録した原文の誤り、追加・訂正・移動・統合・取下げを行った段落と節をすべて示します。${feed('フィード')}もあります。`;
export const kinds = {
  published: '公開',
  added: '追加',
  corrected: '原文の誤りを記録',
  revised: '訂正',
  moved: '移動',
  merged: '統合',
  split: '分割',
  withdrawn: '取下げ',
  takenDown: '公開終了',
};
export const textPublished = (shortTitle: string) => `「${shortTitle}」を公開しました。`;
export const partPublished = '初めて公開しました。';
export const errorNoted = (words: string, reading: string, reason: string) =>
  `「${words}」は、正しくは「${reading}」です。本文は原文のままです。${reason}`;
export const onFirstVisit = '明日から、新しい変更を示します。どこにも送信しません。';
export const isNew = '新';
export const newSince = (count: number, others: number, date: string) => {
  const since = `前回（${date}）にこのページを開いた後`;
  if (count + others === 0) return `${since}の変更はありません。`;
  return `${since}の変更は${count + others}件です。${others === 0 ? '' : `うち${others}件は年別のページにあります。`}`;
};
export const latestAreBelow = '下に最近の変更を示します。それ以外は年から選べます。';
