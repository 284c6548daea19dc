/** The buttons and the link for a reader's list of paragraphs and sections. */

export const addToList = 'Add to list';
export const removeFromList = 'Remove from list';
export const myList = (count: number) => `My list (${count})`;
export const openTheList = 'Open the list';
/** @param place `paragraph 12`, or `paragraph 12 of Notice to Passengers` */
export const added = (place: string, count: number) => `Added to your list: ${place} (${count} in the list).`;
export const isThereAlready = (place: string, count: number) =>
  `Already in your list: ${place} (${count} in the list).`;
export const removed = (place: string, count: number) =>
  `Removed from your list: ${place} (${count} in the list).`;
export const isFull = 'Your list is full, because its address would be too long. Nothing was added.';
export const isNotSaved = 'This browser does not save the list. Open it and keep its address.';
