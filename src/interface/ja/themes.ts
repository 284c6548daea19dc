/** The pages of themes: passages of all texts about one subject. */
import type { Wrap } from '../wrap.ts';

export const title = 'テーマ';
export const description = '一つの主題に関する段落を、このアーカイブの全文書から集め、古い順に示します。';
export const descriptionOf = (theme: string, part: string | undefined) =>
  `「${theme}」に関する段落を、このアーカイブの全文書から集め、古い順に示します${part === undefined ? '' : `（${part}）`}。`;
export const whatThisIs =
  '一つの主題に関する段落を全文書から集め、古い順に示します。このアーカイブの編集者が選びました。調べ始めの手がかりであり、主題に関する段落をすべて含むとは限りません。検索でさらに探せます。';
export const allThemes = 'すべてのテーマ';
export const countParagraphs = (count: number) => `${count}段落`;
export const paragraphsFromTexts = (paragraphs: number, texts: number) =>
  `${texts}件の文書から${paragraphs}段落`;
export const whatThemeIs = (paragraphs: number, texts: number, isSplit: boolean) =>
  `${paragraphsFromTexts(paragraphs, texts)}を${isSplit ? '' : '、古い順に'}示します。このアーカイブの編集者が選びました。本文は文書のままです。`;
export const latestAreBelow = '下に最近の文書を示します。すべては年から選べます。';
export const openAsList = (list: Wrap) => `${list('リストとして開く')}と、引用、並べ替え、保存ができます。`;
