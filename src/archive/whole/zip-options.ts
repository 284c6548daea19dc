/**
 * @returns the time and the rights of every file in a zip. They are always the same, so that the same files make the
 *   same bytes. A zip has local times without a time zone. The date is the second day that the format can hold,
 *   because the first may be too early in another time zone
 */
export function getZipOptions() {
  return {
    mtime: new Date(1980, 0, 2),
    mode: 0o100644,
    // Without this, an extra field has a second time, which depends on the time zone. EPUB forbids extra fields.
    forceDosTimestamp: true,
  };
}
