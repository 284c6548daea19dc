export const unknownPublisher = '発行者不明';
export const begins = (words: string) => `冒頭：「${words}」`;
export const noSpeaker = 'だれの文書か、編集者はまだ記していません。';
export const namedSpeaker = (name: string, place: string) => `${place}に「${name}」とあります（未確認）。`;

export const dateByEditor = '編集者が記した日付です。根拠は示されていません。';
export const dateInTitle = (printed: string) => `標題に「${printed}」とあります。`;
export const dateInFile = (place: string) => `${place}に記された日付です。`;
export const datePrinted = (printed: string) => `冒頭の近くに「${printed}」とあります。`;

export const received = (day: string) => `${day}に受領。`;
export const receivedSomeDay = '受領日の記録はありません。';
export const withoutAddress = (received: string) => `${received}ファイルのURLは不明です。`;
export const fetched = (received: string) => `${received}このURLから取得しました。`;

export const noLicence = '利用条件は不明です。';
export const licenceAtAddress = '利用条件は、ファイルが示すこのURLにあります。';
export const terms = (words: string) => `ファイルが示す利用条件：${words}`;

export const property = (name: string) => `ファイルのプロパティ（${name}）`;
export const element = (name: string) => `ファイルの<${name}>要素`;
export const meta = (name: string) => `ファイルの<meta>要素「${name}」`;
export const jsonLd = (key: string) => `ファイルのJSON-LDの「${key}」`;
export const licenceLink = 'ファイルのrel="license"のリンク';

export const listOfContents = '目次。';
export const menu = 'ページのメニュー。';
export const head = 'ページの上部。';
export const foot = 'ページの下部。';
export const besideText = '本文の横の語句。';
export const button = 'ページのボタン。';
export const form = 'ページのフォーム。';
export const window = 'ページのダイアログ。';
export const withoutScripts = 'スクリプトを使わないブラウザー向けの語句。';
export const hidden = 'ブラウザーが表示しない語句。';
export const furniture = 'ページの部品。';
export const outsideMainPart = 'ページの主要部分の外にある語句。';
export const runningHead = '各ページの上部または下部に繰り返される語句。';
export const pageNumber = 'ページ番号。';
