import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { run } from './run.ts';

/** A package that is not a dependency, because only one benchmark uses it. */
export interface Tool {
  /** Its name in the registry. */
  name: string;
  /** The exact version. */
  version: string;
  /** The path of its main module in the package. */
  entry: string;
  /** About how much disk space it needs, with its dependencies. */
  size: string;
}

/**
 * Installs a tool with npm in `.cache` on first use, and imports it.
 *
 * @throws an error that says what to do if it cannot be installed
 */
export async function importTool(tool: Tool): Promise<unknown> {
  const { name, version, entry, size } = tool;
  const folder = fileURLToPath(new URL(`../.cache/${name.replace('/', '-')}-${version}`, import.meta.url));
  const file = join(folder, 'node_modules', name, entry);
  if (!existsSync(file)) {
    console.log(`Installing ${name} ${version} with npm in ${folder} (about ${size}) …`);
    const options = ['--prefix', folder, '--ignore-scripts', '--no-audit', '--no-fund'];
    const { status, output } = await run('npm', ['install', ...options, `${name}@${version}`], {
      capture: true,
    });
    if (status !== 0)
      throw new Error(
        `npm could not install ${name}@${version}. Correct this error and try again:\n${output}`,
      );
  }
  return import(pathToFileURL(file).href);
}
