/** The report after a copy. */

export const copyByHand = 'Your browser did not allow copying. Copy this by hand:';
export const close = 'Close';
