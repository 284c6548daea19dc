/** What every page says before its other tools are loaded. */

export const displayNotLoaded = '表示設定を読み込めませんでした。ページを再読み込みしてください。';
