/** What the page that compares any two texts says while it works. */

export const loading = 'Loading the two texts …';
export const noText = (ids: readonly string[]) =>
  `The archive has no text ${ids.map((id) => `“${id}”`).join(' and no text ')}.`;
export const notArrived = 'The texts did not arrive. Check the connection, and reload the page.';
