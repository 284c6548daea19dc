/** The page of the files with the whole archive. */
import type { Wrap } from '../wrap.ts';

export const title = 'アーカイブのダウンロード';
export const description =
  'アーカイブ全体を、電子書籍、全ページと原本のZIP、書誌、表、カレンダーの形で提供します。';
export const whatThisIs = (texts: number) =>
  `このアーカイブには${texts}件の文書があります。次のファイルは、特に記載がなければ全文書を含みます。各文書のファイルは、文書のページの「来歴」と「引用方法」にあります。`;
export const orPrint = (print: Wrap, events: Wrap) =>
  `${print('全文書を一つのページから印刷')}することも、${events('出来事を表で見る')}こともできます。文書を再利用する前に、文書のページの「来歴」にある利用条件をお読みください。`;

export const allInOneFile = '一括';
export const toRead = '読む';
export const forReferenceManagers = '文献管理ソフト用';
export const forAnalysis = '分析用';
export const events = '文書が言及する出来事';

export const book = {
  name: '電子書籍',
  use: 'スマートフォン、タブレット、電子書籍リーダー用。オフラインでも読めます。',
  format:
    'EPUB 3。目次、段落番号、原文の誤りの注があります。画像はなく、文字と色はお使いのリーダーの設定に従います。',
};
export const everything = {
  name: '全ページを含む一式',
  use: 'オフラインでの閲覧と保存用。',
  format:
    'ZIP。このページの全ファイル、全ページ（index.htmlを開きます）、文書、受領時の原本、SHA-256のチェックサム。検索と引用の照合にはウェブサーバーが必要で、起動方法を画面に示します。',
};
export const leftOutOfZip = '二つの文書を比べるページと印刷用のページは含みません。';
export const ris = {
  name: 'RIS',
  use: 'Zotero、EndNote、Mendeley、Citavi用。',
  format: '文書ごとに一件の書誌。',
};
export const bibtex = {
  name: 'BibTeX',
  use: 'LaTeX、JabRef、Zotero用。',
  format: '文書ごとに一件。日付はBibLaTeXの形式で正確に示します。',
};
export const cslJson = {
  name: 'CSL-JSON',
  use: 'pandoc、Zotero用。',
  format: 'CSL-JSON 1.0.2。文書ごとに一件。',
};
export const paragraphsCsv = {
  name: '段落の表',
  use: 'Excel、LibreOffice、R、pandas用。',
  format:
    'CSV（RFC 4180、UTF-8）。段落ごとに一行で、本文、日付、種類、節、URLがあります。数式のように始まる欄には、表計算ソフトが実行しないようアポストロフィを付けています。',
};
export const paragraphsJson = {
  name: '段落のJSON',
  use: 'プログラム、言語モデル用。',
  format: 'JSON Lines（UTF-8）。段落ごとに一件。本文に変更を加えません。',
};
export const ledger = {
  name: '台帳',
  use: '後日の複製を確かめるため。',
  format: 'JSON。これまでに公開したすべての節と段落、その本文のハッシュ値。',
};
export const eventsCsv = {
  name: '出来事の表',
  use: '表計算ソフト、プログラム用。',
  format: 'CSV。出来事ごとに一行で、日付、言及する段落、URLがあります。',
};
export const eventsCalendar = {
  name: '出来事のカレンダー',
  use: 'カレンダーソフト用。',
  format: 'iCalendar（RFC 5545）、終日の予定。年または月までしかわからない出来事は含みません。',
};
export const termsCsv = {
  name: '用語の出現回数',
  use: '表計算ソフト、プログラム用。',
  format: 'CSV。一覧の各用語が各文書に何回出てくるか、文書の語数とともに示します。',
};
export const orList = (list: Wrap) =>
  `一部の段落だけを持ち帰るには、${list('段落のリスト')}を作ってください。`;

/** 表の列。キーはファイルの1行目にある列名。 */
export const paragraphColumns: Readonly<Record<string, string>> = {
  document: '文書の短い名前。URLにあるものと同じです。',
  id: '段落のID。URLの末尾にあります。',
  number: '文書内の段落番号。',
  address: '段落のURL。',
  title: '文書の題名。',
  date: '文書の日付。わかる範囲で示します。2001-10は2001年10月です。',
  kind: '文書の種類。',
  standing: '政府の文書かどうか。governmentまたはother。',
  language: '文書の言語（BCP 47のタグ）。',
  edition: '本文のハッシュ値の先頭の数桁。',
  section: '節のID。最初の見出しより前はopening。',
  headings: '段落の上にある見出し。外側のものから順に並べます。',
  role: '普通の段落でない場合の役割。たとえばdateline、caption。',
  list_item: '箇条書きの項目かどうか。yesまたはno。',
  corrections: '段落にある原文の誤りと、その正しい読み方。',
  text: '原文のままの語句。',
};
export const columnsOfParagraphs = 'archive.csvの列';
export const sameNamesInJson =
  'archive.jsonlにも同じ項目があります。list_itemはisListItem（trueまたはfalse）となり、headingsとcorrectionsはリストです。';
export const filesOfATextAre = (schema: Wrap) =>
  `各文書にも個別のファイルがあります。URLの末尾のスラッシュを除き、.txt、.md、.jsonを付けてください。JSONの形式は${schema('JSON Schema')}にあります。`;
