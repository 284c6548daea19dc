/** The panel for the look of pages. */

export const display = '表示設定';
export const kept = 'このブラウザーにだけ保存されます。';
export const notKept = 'このブラウザーでは設定を保存できません。設定はこのページだけに適用されます。';
export const colours = '配色';
export const sameAsDevice = '端末の設定に合わせる';
export const light = 'ライト';
export const dark = 'ダーク';
export const contrast = 'コントラスト';
export const high = '高';
export const textSize = '文字の大きさ';
export const small = '小';
export const standard = '標準';
export const large = '大';
export const largest = '特大';
export const textWidth = '本文の幅';
export const narrow = '狭い';
export const wide = '広い';
/** Whether names and terms are underlined in a text. */
export const namesAndTerms = '人名・用語';
export const plain = '下線なし';
export const underlined = '下線を付ける';
