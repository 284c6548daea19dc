/** The page of a reader's list of paragraphs and sections. */
import { markNumbers } from '../../words/stretch.ts';
import type { Wrap } from '../wrap.ts';

export const title = '段落のリスト';
export const description = '文書の段落をリストに集め、並べ替え、メモの追加、印刷、書き出しができます。';
export const undo = '元に戻す';
export const copyAddress = 'リストのアドレスをコピー';
export const citeIn = '引用形式';
export const copyForDocument = '文書用にコピー';
export const download = 'ダウンロード';
export const downloadTheList = 'リストのダウンロード';
export const downloadFormat = (format: string) => `${format}をダウンロード`;
export const wholeList = 'リスト全体';
export const sortByDate = '日付順に並べ替え';
export const print = '印刷';
export const clear = 'リストを空にする';
export const needsJavaScript = (entry: string, id: string) =>
  `リストはブラウザーが作るため、JavaScriptが必要です。使えない場合も、リストの内容はこのページのアドレスで分かります。${entry}は文書${id}の段落4です。`;
export const scriptMissing =
  'このページのスクリプトを読み込めなかったため、リストを表示できません。ページを再読み込みしてください。';
export const needsServer = 'リストの表示';
export const cameWithAddress =
  'このリストはアドレスから開かれました。変更はこのブラウザーではなく、アドレスに残ります。';
export const youHaveYourOwn = (own: Wrap) => `このほかに${own('自分のリスト')}があります。`;
export const addAll = 'すべてマイリストに追加';
export const references = '参考文献';
export const whereItIsKept =
  'リストの内容はこのページのアドレスに含まれるため、アドレスを送ることも、ブックマークすることもできます。メモと、閲覧中のリストは、このブラウザーだけに保存されます。アドレスを開くと、このサイトのホストにリストの内容が伝わりますが、メモが送信されることはありません。';
export const howToMake = 'リストの作り方';
export const chooseParagraphs = (search: Wrap) =>
  `文書を開き、段落の番号を選んでから「リストに追加」を選んでください。${search('検索')}の結果にも同じボタンがあります。このページでは、段落を並べ替え、メモを付け、印刷し、文献管理ソフトや文書に取り込むことができます。`;

export const paragraph = '段落';
export const moveUp = '上へ移動';
export const moveDown = '下へ移動';
export const remove = '外す';
export const note = 'メモ';
export const tryAgain = '再試行';
export const noteField = '自分のメモ';
export const myNote = (written: string) => `自分のメモ：${written}`;
export const ofEntry = (name: string) => `（${name}）`;

export const passageName = (numbers: string) => markNumbers(numbers);
export const sectionName = (heading: string) => `「${heading}」`;
export const source = (shortTitle: string, name: string) => `${shortTitle}、${name}`;
export const about = (standing: string, kind: string, headings: readonly string[]) =>
  `${standing}・${kind}。${headings.length === 0 ? '' : underHeadings(headings)}`;
export const underHeadings = (headings: readonly string[]) => `見出し：「${headings.join(' › ')}」。`;
export const place = (shortTitle: string, name: string) => `${shortTitle}の${name}`;
export const unknownPlace = (entry: string) => `「${entry}」`;

export const loading = '文書を読み込んでいます…';
export const notLoaded = 'この文書を読み込めませんでした。';
export const isLoaded = (name: string) => `${name}を読み込みました。`;
export const isNoEntry = (written: string, example: string) =>
  `「${written}」はリストの項目の形式ではありません。項目は${example}のように書きます。`;
export const noText = (documentId: string, entry: string) =>
  `このアーカイブに文書「${documentId}」がないため、「${entry}」に当たるものはありません。`;
export const noPassage = (text: string, number: string, entry: string) =>
  `${text}に段落${number}がないため、「${entry}」に当たるものはありません。`;
export const noSection = (text: string, id: string, entry: string) =>
  `${text}に節「${id}」がないため、「${entry}」に当たるものはありません。`;
export const isApart = (entry: string) => `「${entry}」の段落は、今は一つの文書の中で続いていません。`;
export const textIsNow = (documentId: string, newId: string) => `文書${documentId}は、現在は${newId}です。`;

export const isSaved = 'このブラウザーに保存しました。';
export const isNotSaved = 'このブラウザーには保存できません。このページを離れると失われます。';
export const twice = (count: number) => `アドレスに重複する項目が${count}件あります。`;
export const isFirst = (name: string) => `${name}はすでに最初にあります。`;
export const isLast = (name: string) => `${name}はすでに最後にあります。`;
export const isNowNumber = (name: string, number: number, count: number) =>
  `${name}は${count}件中${number}番目になりました。`;
export const removed = (name: string) => `${name}をリストから外しました。`;
export const isEmptyNow = 'リストを空にしました。';
export const isAsBefore = 'リストを元に戻しました。';
export const isSorted = 'リストを文書の日付順に並べ替えました。';
export const isYours = 'これがマイリストになりました。';
export const addressCopied = 'リストのアドレスをコピーしました。メモは含まれません。';
export const scriptNotLoaded = 'スクリプトを読み込めませんでした。もう一度お試しください。';

export const isEmpty = 'リストは空です。';
export const hasEntries = (entries: number, texts: number) => `${texts}件の文書から${entries}件。`;
export const withoutWords = (count: number) => `本文のない項目が${count}件。`;
export const entriesCopied = (count: number) => `${count}件を出典とメモとともにコピーしました。`;
export const fileHas = (file: string, count: number) => `${file}に${count}件を書き出しました。`;
export const leftOut = (count: number) => `本文のない${count}件は含まれません。`;
export const join = (sentences: readonly string[]) => sentences.join('');
