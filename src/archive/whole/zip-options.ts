/**
 * @returns what a zip says about every file, so that the same files always make the same bytes. A zip has the time of
 *   day without a time zone, so the time is a local one. It is the second day that the format can hold: the first may be
 *   too early in another time zone
 */
export function getZipOptions() {
  return {
    mtime: new Date(1980, 0, 2),
    mode: 0o100644,
    // Without this, a file has a second time, which depends on the time zone, in an extra field. EPUB forbids that.
    forceDosTimestamp: true,
  };
}
