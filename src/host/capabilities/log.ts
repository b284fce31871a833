/** `host:log`. */
import { defineModule, type HostModule } from '../module.ts';
import { standardContract } from './contract.ts';
import { noOptions } from './options.ts';

export const log = (): HostModule =>
  defineModule({
    contract: () => standardContract('LogModule'),
    create({ plugin, logger }, options) {
      noOptions(options, 'log');
      const at =
        (level: keyof typeof logger) =>
        (message: string, details?: Record<string, unknown>): void =>
          logger[level](message, { ...details, plugin });
      return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
    },
  });
