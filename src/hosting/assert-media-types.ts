import { findMediaType } from '../media-types.ts';

/**
 * @param paths the files of a site, as paths from its top folder
 * @throws if a file has no type, because a host would then choose a type by itself
 */
export function assertMediaTypes(paths: Iterable<string>): void {
  const unknown = [...paths].filter((path) => findMediaType(`/${path}`) === undefined);
  if (unknown.length === 0) return;
  throw new Error(
    `The site has files without a media type: ${unknown.join(', ')}. ` +
      'Add their endings to MEDIA_TYPES in src/media-types.ts.',
  );
}
