/** The report after a copy. */

export const copyByHand = 'ブラウザーがコピーを許可しませんでした。次の文字を手動でコピーしてください：';
export const close = '閉じる';
