/** `test.use(SAMPLE_SITE)` has the tests of a file visit the site of tests/fixtures/archive, whose texts never change. */
export const SAMPLE_SITE = { baseURL: process.env['SAMPLE_ORIGIN'] };

/** How many texts it has. */
export const SAMPLE_COUNT = 6;
