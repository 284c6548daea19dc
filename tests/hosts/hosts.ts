import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { serveSite } from '../../scripts/serve-site.ts';

/** What a host serves. */
export interface Served {
  /** An empty folder for the files of the host itself. */
  work: string;
  /** The folder that the host serves. The site is in the folder of its base path. */
  root: string;
  base: string;
  /** The folder with our configurations; undefined for a bare host. */
  configurations: string | undefined;
}

/** A host that was started. */
export interface Host {
  origin: string;
  stop: () => Promise<void>;
}

/** Every host, by its name. Each is started on a free port of this machine, and no service is touched. */
export const HOSTS: Record<string, (served: Served) => Promise<Host>> = {
  'our server': async ({ root, base }) => {
    const { origin, close } = await serveSite(join(root, base), { base });
    return {
      origin,
      stop: () => {
        close();
        return Promise.resolve();
      },
    };
  },
  nginx: startNginx,
  caddy: startCaddy,
  apache: startApache,
};

async function startNginx({ work, root, configurations }: Served): Promise<Host> {
  const port = await findFreePort();
  const folders = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `  ${name}_temp_path ${join(work, name)};`,
  );
  const bare = '    index index.html;\n    location / { try_files $uri $uri/ =404; }';
  const ours = `    include ${join(configurations ?? '', 'nginx.conf')};\n    brotli_static on;`;
  return start(
    port,
    work,
    '/usr/sbin/nginx',
    ['-e', 'stderr', '-c'],
    'nginx.conf',
    `daemon off;
pid ${join(work, 'nginx.pid')};
error_log stderr;
include /usr/share/nginx/modules-available/mod-http-brotli-static.conf;
events {}
http {
  access_log off;
${folders.join('\n')}
  include /etc/nginx/mime.types;
  default_type application/octet-stream;
  gzip on;
  server {
    listen 127.0.0.1:${port};
    root ${root};
${configurations === undefined ? bare : ours}
  }
}
`,
  );
}

async function startCaddy({ work, root, configurations }: Served): Promise<Host> {
  const port = await findFreePort();
  const ours = `import ${join(configurations ?? '', 'caddy.conf')}`;
  return start(
    port,
    work,
    '/usr/bin/caddy',
    ['run', '--adapter', 'caddyfile', '--config'],
    'Caddyfile',
    `{
  admin off
  auto_https off
}
http://127.0.0.1:${port} {
  bind 127.0.0.1
  root * ${root}
  ${configurations === undefined ? 'file_server' : ours}
}
`,
  );
}

/** Modules that Debian turns on, and those that our configuration needs. */
const APACHE_MODULES = {
  bare: [
    'mpm_event',
    'authz_core',
    'mime',
    'dir',
    'negotiation',
    'filter',
    'deflate',
    'autoindex',
    'setenvif',
  ],
  ours: ['headers', 'rewrite', 'brotli'],
};

/** Under `/`, our configuration is included. Under another base, it is the `.htaccess` of the folder. */
async function startApache({ work, root, base, configurations }: Served): Promise<Host> {
  const port = await findFreePort();
  const modules = [...APACHE_MODULES.bare, ...(configurations === undefined ? [] : APACHE_MODULES.ours)];
  const isIncluded = base === '/';
  if (configurations !== undefined && !isIncluded)
    writeFileSync(join(root, base, '.htaccess'), readFileSync(join(configurations, 'apache.conf')));
  const ours = isIncluded ? `Include ${join(configurations ?? '', 'apache.conf')}` : 'AllowOverride All';
  return start(
    port,
    work,
    '/usr/sbin/apache2',
    ['-D', 'FOREGROUND', '-f'],
    'apache.conf',
    `ServerRoot ${work}
ServerName 127.0.0.1
PidFile ${join(work, 'apache.pid')}
DefaultRuntimeDir ${work}
ErrorLog ${join(work, 'error.log')}
User www-data
Group www-data
Listen 127.0.0.1:${port}
${modules.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join('\n')}
TypesConfig /etc/mime.types
${['mime', 'dir', 'negotiation', 'deflate'].map((name) => `Include /etc/apache2/mods-available/${name}.conf`).join('\n')}
DocumentRoot ${root}
<Directory ${root}>
  Options Indexes FollowSymLinks
  Require all granted
  ${configurations === undefined ? 'AllowOverride None' : ours}
</Directory>
`,
  );
}

/** How long a host may take to answer. */
const LIMIT_MS = 20_000;

/** Writes the file with the settings, starts the program with its path as the last argument, and waits for an answer. */
async function start(
  port: number,
  work: string,
  program: string,
  args: string[],
  name: string,
  settings: string,
): Promise<Host> {
  if (!existsSync(program)) throw new Error(`${program} does not exist.`);
  mkdirSync(work, { recursive: true });
  const file = join(work, name);
  writeFileSync(file, settings);
  const env = { ...process.env, HOME: work, XDG_CONFIG_HOME: work, XDG_DATA_HOME: work };
  const child = spawn(program, [...args, file], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece) => (said += String(piece)));
  const ended = once(child, 'close');
  const origin = `http://127.0.0.1:${port}`;
  const deadlineMs = performance.now() + LIMIT_MS;
  while (!(await answers(origin))) {
    if (child.exitCode !== null || performance.now() > deadlineMs) {
      child.kill();
      const log = join(work, 'error.log');
      throw new Error(
        `${program} did not start:\n${said}${existsSync(log) ? readFileSync(log, 'utf8') : ''}`,
      );
    }
    await wait(50);
  }
  return {
    origin,
    stop: async () => {
      child.kill();
      await ended;
    },
  };
}

async function answers(origin: string): Promise<boolean> {
  try {
    await fetch(origin, { redirect: 'manual' });
    return true;
  } catch {
    return false;
  }
}

function findFreePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
