/** With `test.use(SAMPLE_SITE)` the tests of a file use the site of tests/fixtures/archive. Its texts never change. */
export const SAMPLE_SITE = { baseURL: process.env['SAMPLE_ORIGIN'] };

/** The number of its texts. */
export const SAMPLE_COUNT = 6;
