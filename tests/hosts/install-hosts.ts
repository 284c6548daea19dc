import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** A program of a host, the file that shows that it is there, and Debian's package that has it. */
const PROGRAMS = [
  { file: '/usr/sbin/nginx', package: 'nginx' },
  // Debian's nginx cannot send .br files without this module.
  {
    file: '/usr/share/nginx/modules-available/mod-http-brotli-static.conf',
    package: 'libnginx-mod-http-brotli-static',
  },
  { file: '/usr/bin/caddy', package: 'caddy' },
  { file: '/usr/sbin/apache2', package: 'apache2' },
] as const;

/**
 * Installs the hosts that are missing, with apt-get, as root on Debian or Ubuntu.
 *
 * @returns what could not be installed, as sentences
 */
export function installHosts(): string[] {
  const missing = PROGRAMS.filter(({ file }) => !existsSync(file));
  if (missing.length === 0) return [];
  const packages = missing.map((program) => program.package);
  console.log(`test:hosts: installing ${packages.join(', ')} with apt-get …`);
  // A package of a host would start a service at once. This answer to its question forbids that.
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...packages]])
    spawnSync('apt-get', ['-q', ...args], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  return missing
    .filter(({ file }) => !existsSync(file))
    .map(
      (program) =>
        `${program.file} is missing, and apt-get could not install ${program.package}. Install it as root.`,
    );
}
