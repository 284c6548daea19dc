/** The styles of the book. They leave fonts, colours and sizes to the reader. */
export const BOOK_STYLES = `h1, h2, h3, h4, h5, h6 { line-height: 1.2; }
header > * { display: inline; }
header { margin-block: 1.5em 0.5em; }
.permalink, .sic-note { font-size: 0.8em; text-decoration: none; }
.permalink { margin-inline-end: 0.5em; }
ul.plain { list-style: none; padding: 0; }
dt { font-weight: bold; margin-block-start: 0.5em; }
dd { margin: 0; }
table { border-collapse: collapse; }
th, td { border: 1px solid; padding: 0.2em 0.5em; text-align: start; vertical-align: top; }
pre { white-space: pre-wrap; }
.provisions { list-style: none; padding-inline-start: 2em; }
.marker { margin-inline-end: 0.5em; }
[data-role="footnote"] { font-size: 0.9em; }
[data-role="caption"], [data-role="credit"], [data-role="dateline"] { font-style: italic; }
`;
