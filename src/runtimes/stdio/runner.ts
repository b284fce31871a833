/**
 * What the host runs for a plugin that comes as source: loads it and serves it, with the checks and errors of every plugin.
 * Arguments: the plugin's name, its entry and its folder.
 */
import type { FoundPlugin } from '../../host/index.ts';
import { contextOf } from '../../host/index.ts';
import { TrustedPrograms } from '../../interpreter/index.ts';
import { loadPlugin } from '../process/load.ts';
import { servePlugin, takeStdout } from './plugin.ts';

const [, , name = '', entry = '', folder = ''] = process.argv;
const found: FoundPlugin = { name, item: name, entry, ...(folder !== '' && { folder }) };

await servePlugin({
  input: process.stdin,
  output: takeStdout(),
  async make({ contract, logger, onUncaught, configure }) {
    const loaded = await loadPlugin(found, {
      contract,
      programs: new TrustedPrograms(),
      limits: false,
      // arguments are of their types: they were decoded by them
      checkArguments: 'never',
      onLimit: () => {},
      onUncaught,
      configOver: configure,
      context: contextOf(logger, name),
    });
    return loaded.implementation as object;
  },
});
process.exit();
