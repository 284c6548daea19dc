/** The page that checks a quotation: its fixed parts. */

export const title = '引用の照合';
export const description =
  '引用文を貼り付けると、同じ語句がこのアーカイブの文書にあるか、どこにあるかがわかります。';
export const howToCheck = (omission: string) =>
  `このアーカイブの文書から引用した文を貼り付けてください。リンクがあれば一緒に貼り付けます。照合はお使いのブラウザーの中で行います。すべての語が一致する必要があります。引用符、ダッシュ、大文字・小文字、改行、${omission}の違いは無視し、その旨を結果に示します。`;
export const quotation = '引用文';
export const check = '照合';
export const cancel = '中止';
export const progress = '照合の進み具合';
export const emptyTheField = '入力欄を空にする';
export const needsJavaScript =
  '照合にはJavaScriptが必要です。使えない場合は、下の文書をテキスト形式で開き、ブラウザーの「ページ内の検索」（Ctrl+F、Macでは⌘F）で探してください。改行や引用符も一致する必要があるため、数語ずつ検索してください。';
export const scriptMissing =
  'このページのスクリプトを読み込めなかったため、照合を始められません。ページを再読み込みしてください。';
export const needsServer = '照合';
export const tryAgain = '再試行';
export const searchForTheseWords = 'これらの語を検索';
export const theTexts = '文書';
