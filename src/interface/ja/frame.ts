/** The parts around every page: head, header, footer and search box. */

export const skipToContent = '本文へ移動';
export const archive = 'アーカイブ';
export const documents = '文書一覧';
export const checkAQuotation = '引用の照合';
export const about = 'このサイトについて';
export const search = '検索';
export const menu = 'メニュー';
export const display = '表示設定';
export const searchTheArchive = 'アーカイブ内検索';
export const searchTheTexts = '文書を検索';
export const allDocuments = 'すべての文書';
export const allTextsForPrinting = '全文書の印刷用ページ';
export const download = 'ダウンロード';
export const indexOfWordsAndNames = '語句・人名等索引';
export const themes = 'テーマ';
export const compareTwoTexts = '二つの文書の比較';
export const termsOverTime = '用語の推移';
export const changesToTheTexts = '文書の変更履歴';
export const aboutThisArchive = 'このアーカイブについて';
export const peopleAndOrganisations = '人名・組織名一覧';
export const needsServer = (what: string, command: string, address: string) =>
  `このページはファイルから直接開かれています。${what}にはウェブサーバーが必要です。このコピーの最上位のフォルダーで${command}を実行し、${address}を開いてください。wgetなどのプログラムで作成したコピーにはスクリプトの一部が含まれないため、代わりにarchive.zipをご利用ください。`;
export const aboutTheSite = (name: string, description: string) => `${name}。${description}`;
