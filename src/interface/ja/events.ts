/** The events that the texts mention: the timeline, the table and the calendar. */
import type { Wrap } from '../wrap.ts';

export const title = '出来事';
export const description = '文書が言及する、日付のある出来事の表です。段落へのリンクがあります。';
export const heading = '文書が言及する出来事';
export const whatThisIs = (count: number, isSplit: boolean) =>
  `${count}件の出来事${isSplit ? 'があります' : 'を古い順に示します'}。日付の詳しさは文書のとおりです。リンクは、出来事に言及する段落を指します。`;
export const latestAreBelow = '下に最近の出来事を示します。それ以外は年から選べます。';
export const titleOf = (year: string) => `${year}の出来事`;
export const descriptionOf = (year: string) =>
  `文書が言及する、${year}の日付のある出来事の表です。段落へのリンクがあります。`;
export const table = '表（CSV）';
export const calendar = (calendar: Wrap, days: number, others: number) =>
  `${calendar('カレンダー（ICS）')}：日のわかる${days}件。残りの${others}件は、誤った日に表示されるため含みません。`;
export const date = '日付';
export const event = '出来事';
export const mentionedIn = '言及箇所';
export const evidence = (words: string) => `。${words}`;
export const mentionedAt = (place: string) => `言及箇所：${place}。`;

export const howToReadTimeline = (events: Wrap) =>
  `四角は文書、丸は出来事です。出来事から、それに言及する段落を開けます。表計算ソフトやカレンダーでも使える${events('全出来事の表')}もあります。`;
export const countEvents = (count: number) => `${count}件の出来事`;

export const howToReadYears = (events: Wrap) =>
  `年ごとの文書の数と、文書が言及するその年の出来事の数です。表計算ソフトやカレンダーでも使える${events('全出来事の表')}もあります。`;
export const textsOfYear = (year: string, texts: number) => `${year}年：${texts}件の文書`;
export const ofYear = (year: string) => `（${year}年）`;
