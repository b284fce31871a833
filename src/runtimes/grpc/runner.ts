/** What Node runs for a plugin that is source: loads it with the contract that the host sends, and serves it. */
import { loadContract } from '../../contract/index.ts';
import { contextOf } from '../../host/index.ts';
import { TrustedPrograms } from '../../interpreter/index.ts';
import { loadPlugin } from '../process/load.ts';
import { wireOf } from '../wire/wire.ts';
import { ENV } from './handshake.ts';
import { lineLogger } from './log.ts';
import { DEFAULT_NETWORK, MAX_BYTES } from './options.ts';
import { TSUGI_HOST } from './paths.ts';
import { PluginServer, type Source } from './plugin-server.ts';

const [, , name = 'plugin', entry = '', folder = ''] = process.argv;
const log = lineLogger((line) => process.stderr.write(line));
const programs = new TrustedPrograms();

const source: Source = {
  name,
  async load(schema, configOver) {
    if (schema === undefined) throw new Error('a plugin that is source needs a host that is tsugi');
    const contract = loadContract<Record<string, unknown>>(JSON.parse(schema));
    const found = { name, item: name, entry, ...(folder !== '' && { folder }) };
    const { implementation } = await loadPlugin(found, {
      contract,
      programs,
      // the host's own hold
      limits: false,
      // arguments are of their types: they were decoded by them
      checkArguments: 'never',
      onLimit: () => {},
      onUncaught: (error) => log.error('uncaught in a plugin', { plugin: name, error }),
      configOver,
      context: contextOf(log, name),
    });
    return { wire: wireOf(contract.schema), implementation };
  },
};

const { [ENV.versions]: versions = '1', [TSUGI_HOST]: maxBytes = '' } = process.env;
await PluginServer.start(source, {
  cookie: { key: TSUGI_HOST, value: maxBytes },
  versions: versions.split(',').map(Number),
  network: DEFAULT_NETWORK,
  maxBytes: Number(maxBytes) || MAX_BYTES,
  onAttachable: undefined,
});
