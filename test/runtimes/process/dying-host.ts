/** A host that ends without ending its plugin, which looks neither at its input nor at SIGTERM. */
import { once } from 'node:events';
import { silentLogger } from '../../../src/host/logger.ts';
import { Children } from '../../../src/runtimes/process/child.ts';

const PLUGIN = `
  for (const signal of ['SIGTERM', 'SIGHUP', 'SIGINT']) process.on(signal, () => {});
  const { pid } = require('node:child_process').spawn('sleep', ['1000'], { stdio: 'ignore' });
  process.stdout.write(process.pid + ' ' + pid + '\\n');
  setInterval(() => {}, 1000);
`;
const child = await new Children().start({
  argv: [process.execPath, '-e', PLUGIN],
  cwd: '/',
  env: { PATH: process.env.PATH ?? '' },
  plugin: 'p',
  logger: silentLogger,
});
const [pids] = (await once(child.stdout, 'data')) as [Buffer];
process.stdout.write(String(pids));
if (process.argv[2] === 'exit') setTimeout(() => process.exit(0), 300);
else setInterval(() => {}, 1000);
