import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { holdLock } from './process-lock.ts';

/** Astro and Vite read these as parts of an address or as a pattern, and then do not find files. */
const UNUSABLE = /[#?%"*]/u;

/**
 * Lets only one build of this folder run at a time. It must be the first integration, before a file is written.
 *
 * `npm run build` starts Astro as a child. If `npm run build` is killed, the child ends too, and stops writing.
 */
export function oneBuild(): AstroIntegration {
  return {
    name: 'one-build',
    hooks: {
      'astro:config:setup': async ({ command, config }) => {
        const root = fileURLToPath(config.root);
        const unusable = UNUSABLE.exec(root)?.[0];
        if (unusable !== undefined) {
          console.error(
            `The path of this folder has the character ${unusable}, which Astro cannot read: ` +
              `${root}. Rename the folder, or move it to a path without ${unusable}.`,
          );
          process.exit(1);
        }
        if (command !== 'build') return;
        if (process.channel) {
          process.once('disconnect', () => process.exit(1));
          // The connection must not keep this process alive.
          process.channel.unref();
        } else {
          await holdLock('build');
        }
        await holdLock('astro');
      },
    },
  };
}
