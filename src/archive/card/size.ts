/** The size of a card in pixels. Link previews show a picture of this size without cutting it. */
export const CARD_WIDTH = 1200;
export const CARD_HEIGHT = 630;
