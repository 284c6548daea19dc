/** The search page: its parts, and what its scripts write into them. */
import type { Tier } from '../../search/query/tier-names.ts';
import type { Wrap } from '../wrap.ts';

export const title = '検索';
export const description = '文書の全文を検索します。検索結果は、本文の該当箇所へリンクします。';
export const skipToResults = '検索結果へ移動';
export const duringDevelopment =
  '開発中の検索は、最後のビルドを使います。変更後は npm run build を実行します。';
export const needsJavaScript = (index: Wrap, documents: Wrap) =>
  `検索にはJavaScriptが必要です。使えない場合は、語句から段落へリンクする${index('語句・人名等索引')}をご利用ください。下の文書を開き、ブラウザーの「ページ内の検索」（Ctrl+F、Macでは⌘F）で探すこともできます。${documents('文書一覧')}は、相手国・機関、種類、年で絞り込めます。`;
export const scriptMissing =
  'このページのスクリプトを読み込めなかったため、検索を始められません。ページを再読み込みするか、語句・人名等索引をご利用ください。';
export const needsServer = '検索';
export const howWordsWereFound = { before: '各', words: '語句', after: 'の検索方法' };
export const everyPlace = '全該当箇所';
export const filtersInUse = '適用中の絞り込み';
export const clearFilters = '絞り込みを解除';
export const tryAgain = '再試行';
export const showMore = 'さらに表示';
export const howSearchWorks = '検索の使い方';
export const theTexts = '文書';
export const removeFilter = '絞り込みを解除：';

export const filterAndSort = '絞り込みと並べ替え';
export const order = '並び順';
export const bestFirst = '関連度順';
export const oldestFirst = '古い順';
export const text = '文書';

export const others = 'ほかの段落：';
export const andMore = 'ほか';
export const moreOthers = (count: number) => `ほか${count}件`;
export const showTheWords = '本文を表示';
export const ofTheOthers = (shortTitle: string) => `（${shortTitle}のほかの段落）`;
export const copyLink = 'リンクをコピー';
export const copyLinkTo = (place: string) => `：${place}`;
export const linkCopied = (place: string) => `${place}へのリンクをコピーしました。`;
export const moreFromText = 'この文書の結果をさらに表示';
export const paragraphOf = (number: string, shortTitle: string) => `${shortTitle}の段落${number}`;
export const sectionOf = (heading: string, shortTitle: string) => `${shortTitle}の節「${heading}」`;

export const tiers: Record<Exclude<Tier, 'all'>, string> = {
  listed: '人名・組織名の一覧から',
  most: '大部分の語を含む節',
  offered: '一部の語、または近い語を含む節',
};

export const filtersLeaveResults = (left: number, total: number, isByDate: boolean) =>
  `絞り込みの結果：${total}件中${left}件${isByDate && left > 0 ? '（古い順）' : ''}。`;
export const allResultsInOrder = (total: number, isByDate: boolean) =>
  `全${total}件（${isByDate ? '古い順' : '関連度順'}）。`;
export const filtersLeaveTexts = (left: number, total: number) =>
  `絞り込みの結果：${total}件の文書中${left}件。`;
export const allTexts = (total: number) => `全${total}件の文書。`;

export const textsFound = (texts: number, sections: number, isExact: boolean) =>
  `${isExact ? '' : '最大で'}${texts}件の文書${sections > 0 ? `、${sections}件の節` : ''}に該当箇所があります。`;
export const resultsFromFirst = (read: number) => `最初の${read}件の文書の結果を表示しています。`;
export const othersHaveSome = 'ほかの文書には、語句の一部がある可能性があります。';
export const readNext = (texts: number) => `次の${texts}件の文書の結果を表示`;

export const placesNotLoaded =
  '全該当箇所の一覧を読み込めませんでした。下の検索結果から同じ段落を開けます。もう一度試すには、ページを再読み込みしてください。';
export const backToSections = '節の一覧に戻る';
export const countEveryPlace = (count: number) => `全該当箇所（${count}）`;
export const chip = (filter: string, value: string) => `${filter}：${value}`;
