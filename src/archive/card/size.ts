/** The size of a card in pixels. Link previews show all of a picture of this size. */
export const CARD_WIDTH = 1200;
export const CARD_HEIGHT = 630;
