/** The key of the reader's list in `localStorage`. The list is stored only there. */
export const LIST_KEY = 'ui-list';
