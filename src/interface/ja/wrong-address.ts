/** What pages say about an address that leads to no page, or to no place of a page. */
import type { Wrap } from '../wrap.ts';
import { quote } from './quotes.ts';

export const close = '閉じる';
export const placeOf = (place: string, documentId: string) => `${documentId}の${place}`;
export const bothHave = (place: string) => `どちらの文書にも${place}があります。`;
export const goTo = (place: string) => `${place}へ移動`;
export const isRetired = (shortTitle: string, place: string) =>
  `${quote(shortTitle)}に${place}は今はありません。経緯は注にあります。`;
export const lookOnPage = (documentId: string) => `${documentId}のページで見る`;
export const searchAllTexts = (words: string) => `${quote(words)}をすべての文書から検索`;
export const joinSentences = (sentences: readonly string[]) => sentences.join('');

export const didYouMean = () => 'お探しのページはこちらですか。';
export const title = 'ページが見つかりません';
export const noPage = 'お探しのページが見つかりません';
export const description = 'このURLにはページがありません。近いページを案内します。';
export const checkTheAddress = (address: string, end: string) =>
  `URLのつづりを確かめるか、検索してください。文書のURLは${address}の形です。段落のURLは${end}と番号で終わります。`;
export const withoutJavaScript = (index: Wrap) =>
  `JavaScriptを使えない場合は、${index('語句・人名等索引')}をご利用ください。`;
export const orGoTo = (documents: Wrap, home: Wrap, about: Wrap) =>
  `${documents('文書一覧')}、${home('トップページ')}、${about('このアーカイブについて')}もご利用ください。`;
export const pairOf = (left: string, right: string) => `${left}と${right}の比較`;
