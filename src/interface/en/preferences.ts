/** The panel for the look of pages. */

export const display = 'Display';
export const kept = 'Saved in this browser only.';
export const notKept = 'This browser cannot save your choice. It applies to this page only.';
export const colours = 'Colours';
export const sameAsDevice = 'Same as device';
export const light = 'Light';
export const dark = 'Dark';
export const contrast = 'Contrast';
export const high = 'High';
export const textSize = 'Text size';
export const small = 'Small';
export const standard = 'Standard';
export const large = 'Large';
export const largest = 'Largest';
export const textWidth = 'Text width';
export const narrow = 'Narrow';
export const wide = 'Wide';
/** Whether names and terms are underlined in a text. */
export const namesAndTerms = 'Names and terms';
export const plain = 'Plain';
export const underlined = 'Underlined';
