/** The link that leads back to where a reader stopped in a text. */

export const continueAt = (number: string) => `¶ ${number}から続きを読む`;
