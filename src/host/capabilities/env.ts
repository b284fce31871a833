/** `host:env`: of the host's environment the variables that the grant names. */
import { TsugiError } from '../../diagnostics/error.ts';
import { defineModule, type HostModule } from '../module.ts';
import { standardContract } from './contract.ts';
import { fieldsOf, texts } from './options.ts';

/** @param variables where they are looked up, the process's own if absent */
export const env = (variables: Readonly<Record<string, string | undefined>> = process.env): HostModule =>
  defineModule({
    contract: () => standardContract('EnvModule'),
    create({ plugin }, options) {
      const names = Array.isArray(options)
        ? texts(options, 'env')
        : texts(fieldsOf(options, ['names']).names ?? [], 'env.names');
      if (names.length === 0) throw new TypeError("name the variables in its grant: env: ['…']");
      return {
        names: () => [...names],
        get(name) {
          if (names.includes(name)) return Object.hasOwn(variables, name) ? variables[name] : undefined;
          const message = `the variable ${name} is not granted to this plugin; add it to env in its grant`;
          throw new TsugiError('PERMISSION', message, { plugin });
        },
      };
    },
  });
