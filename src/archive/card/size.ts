/** The size of a card in pixels: what link previews show whole. */
export const CARD_WIDTH = 1200;
export const CARD_HEIGHT = 630;
