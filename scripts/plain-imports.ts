import type { AstroIntegration } from 'astro';

/** The module of Vite's that every `import()` of a built page goes through: it loads stylesheets and preloads first. */
const VITE_HELPER = '\0vite/preload-helper.js';
const OWN_HELPER = '\0plain-imports:';

/**
 * Leaves `import()` to the browser. Vite's helper would be a file of 0.8 kB that a page loads before it can load anything
 * later, and no module here imports a stylesheet. Vite has no setting for it: https://github.com/vitejs/vite/issues/13952
 */
export function plainImports(): AstroIntegration {
  const plugin = {
    name: 'plain-imports',
    enforce: 'pre' as const,
    configEnvironment: () => ({ build: { modulePreload: false as const } }),
    // One for each module that imports it, so that it is bundled with that module and no file of its own.
    resolveId: (id: string, importer: string | undefined) =>
      id === VITE_HELPER ? `${OWN_HELPER}${importer}` : undefined,
    load: (id: string) =>
      id.startsWith(OWN_HELPER) ? 'export const __vitePreload = (load) => load();' : undefined,
  };
  return {
    name: 'plain-imports',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [plugin] } });
      },
    },
  };
}
