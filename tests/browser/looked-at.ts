/** A result of an engine that a person has reviewed and accepted. */
interface LookedAt {
  rule: string;
  /** A CSS selector of the reviewed elements. The rule still applies to all other elements. */
  where: string;
  reason: string;
}

/**
 * For axe, list only undecided results, never violations. For Equal Access, failures may be listed too, with a
 * reason: the audit uses two engines because no engine is always right.
 */
export const LOOKED_AT: Record<'axe' | 'equalAccess', LookedAt[]> = {
  axe: [
    {
      rule: 'color-contrast',
      where: '.marker',
      reason:
        'The printed number of an item has the colour of its words. axe does not decide on a number of one letter.',
    },
    {
      rule: 'identical-links-same-purpose',
      where: '.word-index li > a',
      reason:
        'As in a printed index, a place is named by its paragraph number, after the name of its text: “4” of one text ' +
        'is not “4” of another. The line says so (2.4.4); nobody reads an index without its lines (2.4.9).',
    },
    {
      rule: 'identical-links-same-purpose',
      where: '.side-title > a',
      reason:
        'A text may have a section with the name of the text. The place of each link says which of the two it is.',
    },
    {
      rule: 'link-in-text-block',
      where: '.word-index li > a',
      reason:
        'axe reads the background of a line at its centre, and cannot where a link covers the centre. Only print shows ' +
        'these links without an underline, because readers of paper cannot follow them.',
    },
    {
      rule: 'color-contrast',
      where: '.side *',
      reason:
        'A text that scrolls by itself: axe cannot see what lies outside its part of the window. The same words in the ' +
        'same colours stand on the text’s own page, where axe sees them all.',
    },
    {
      rule: 'color-contrast',
      where: '.search-dialog-answer *',
      reason:
        'The answer scrolls by itself: axe cannot see what lies outside its part of the window. The same lines, where they ' +
        'stand higher, are measured.',
    },
    ...['color-contrast', 'color-contrast-enhanced', 'label-content-name-mismatch'].map((rule) => ({
      rule,
      where: '.found-bar button[aria-label]',
      reason:
        'The buttons show an arrow up and an arrow down, in the colour of the text on the ground of the page, and are named ' +
        '“Previous match” and “Next match”: an arrow has no letters to measure or to find in a name.',
    })),
  ],
  equalAccess: [
    {
      rule: 'element_attribute_deprecated',
      where: 'meta[http-equiv="Content-Security-Policy"]',
      reason: 'HTML has this value of http-equiv; the engine’s list of values is older.',
    },
    {
      rule: 'style_viewport_resizable',
      where: 'link[rel="stylesheet"]',
      reason: 'Asked of every style sheet: layout.test.ts enlarges the text and holds that nothing is cut.',
    },
    {
      rule: 'style_color_misuse',
      where: 'link[rel="stylesheet"]',
      reason: 'Asked of every style sheet: without-styles.test.ts holds that the pages say it all in words.',
    },
    {
      rule: 'style_highcontrast_visible',
      where: 'link[rel="stylesheet"]',
      reason: 'Asked of every style sheet: axe looks at every page in forced colours.',
    },
    {
      rule: 'style_focus_visible',
      where: '*',
      reason: 'Asked wherever an outline is styled: keyboard.test.ts measures it at every stop.',
    },
    {
      rule: 'element_tabbable_unobscured',
      where: '*',
      reason:
        'Asked of what lies below the window: keyboard.test.ts looks at every stop where it has the focus.',
    },
    {
      rule: 'text_quoted_correctly',
      where: 'main *',
      reason: 'The words of a text have the marks they were printed with; no <q> may add its own.',
    },
    {
      rule: 'text_sensory_misuse',
      where: 'article[data-document] *, .source-lines *, .hits *',
      reason: 'A word of a text (“V-shape”, “round”), not an instruction of the page.',
    },
    {
      rule: 'text_sensory_misuse',
      where: 'main *',
      reason:
        'Where our pages say “beside”, “below” or “left out”, the element comes next in the order of reading too.',
    },
    {
      rule: 'label_content_exists',
      where: '[role="search"] label',
      reason:
        'The label has words, only not for the eye, which sees “Search” on the button; axe’s rule for labels passes.',
    },
    {
      rule: 'input_label_visible',
      where: 'main textarea',
      reason: 'Its visible label is bound by `for`, as HTML has it; axe’s rule for labels passes.',
    },
    {
      rule: 'list_structure_proper',
      where: 'dl',
      reason: 'HTML lets a <div> hold each group of a <dl>; html-validate passes it.',
    },
    {
      rule: 'aria_child_valid',
      where: '[data-state="idle"]',
      reason: 'The list of answers before anything was asked; the next items in it are its first.',
    },
    {
      rule: 'aria_article_label_unique',
      where: 'li > article',
      reason: 'Each is named by its heading, and an article that stands in a list needs no label besides.',
    },
  ],
};
