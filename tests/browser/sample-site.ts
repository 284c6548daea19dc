/** With `test.use(SAMPLE_SITE)` the tests of a file use the site of tests/fixtures/archive. Its texts never change. */
export const SAMPLE_SITE = { baseURL: process.env['SAMPLE_ORIGIN'] };

/** With `test.use(STAGED_SITE)` the tests of a file use a site of generated texts, which is searched in two stages. */
export const STAGED_SITE = { baseURL: process.env['STAGED_ORIGIN'] };

/** The number of its texts. */
export const SAMPLE_COUNT = 8;
