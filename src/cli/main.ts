/** The commands and their options; what a command does stands in a file of its own, loaded when it is asked for. */
import { availableParallelism } from 'node:os';
import { Command, InvalidArgumentError, Option } from 'commander';
import { ownVersion } from '../diagnostics/version.ts';
import { ENGINES } from '../interpreter/index.ts';
import { SERVER_DEFAULTS } from '../server/config/config.ts';
import { upstreamProblem } from '../server/config/route.ts';
import { LOG_LEVELS } from '../server/log.ts';
import { reportFailure } from './report.ts';

/** Runs the command line. Every failure ends with one message and exit code 1. */
export async function main(argv: readonly string[]): Promise<void> {
  try {
    await program().parseAsync([...argv]);
  } catch (error) {
    reportFailure(error);
    process.exitCode = 1;
  }
}

function program(): Command {
  const tsugi = new Command('tsugi')
    .description('A plugin runtime for TypeScript: drop plugin source into a folder, call it like a function.')
    .version(ownVersion(), '-v, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .showHelpAfterError('(tsugi --help lists the commands)');

  tsugi
    .command('serve')
    .description('serve HTTP through a chain of plugins')
    .option('--plugins <dir>', 'the folder of the plugins', SERVER_DEFAULTS.plugins)
    .option(
      '--config <file>',
      'the chain and its config (default: tsugi.config.ts, .js, .mjs or .json here, if present)',
    )
    .addOption(
      new Option('--port <number>', 'the port; 0 takes a free one')
        .env('PORT')
        .argParser(parsePort)
        .default(undefined, '8080'),
    )
    .option('--host <address>', 'the address to listen on (default: all)')
    .option('--upstream <url>', 'the server behind the chain (default: a built-in echo)', parseUpstream)
    .addOption(engineChoice('what executes plugins (default: as the config says, or "compiled")'))
    .option('--watch', 'load plugins anew that change')
    .option('--workers <number>', 'how many processes serve; "auto" for one per processor (default: 1)', parseWorkers)
    .addOption(new Option('--log-level <level>', 'what goes to the log').choices(LOG_LEVELS).default('info'))
    .action(async (options) => (await import('./serve.ts')).serveCommand(options));

  tsugi
    .command('run')
    .argument('<file>', 'a TypeScript or JavaScript module')
    .description('run a module as a plugin would be run: in a realm of its own, with limits')
    .addOption(engineOption())
    .option('--no-limits', 'run without limits')
    .action(async (file, options) => (await import('./run.ts')).runCommand(file, options));

  tsugi
    .command('repl')
    .description("evaluate TypeScript line by line in a guest's realm; without a terminal, what standard input has")
    .addOption(engineOption())
    .option('--no-limits', 'run without limits')
    .addOption(
      new Option('--history <file>', "where to keep the history (default: in the user's state folder)").env(
        'TSUGI_REPL_HISTORY',
      ),
    )
    .option('--no-history', 'keep no history')
    .action(async (options) => (await import('./repl.ts')).replCommand(options));

  tsugi
    .command('check')
    .argument('<dir>', 'the folder of the plugins')
    .description('check plugins against a contract with the TypeScript compiler')
    .option(
      '--contract <file>',
      'the TypeScript file, or extracted schema (.json), of the contract (default: tsugi/http)',
    )
    .option('--type <name>', 'the interface in it', 'Middleware')
    .addOption(engineOption())
    .action(async (dir, options) => (await import('./check.ts')).checkCommand(dir, options));

  tsugi
    .command('extract')
    .argument('<file>', 'the TypeScript file of the contract')
    .argument('<type>', 'the interface in it')
    .description('write a contract as JSON, for hosts without typescript, or as a .proto file')
    .option('--out <file>', 'where to (default: standard output)')
    .option('--proto', 'its messages, for plugins in other languages, instead')
    .option('--generated', 'print the code that the boundary generates for the contract instead')
    .action(async (file, type, options) => (await import('./extract.ts')).extractCommand(file, type, options));

  return tsugi;
}

/** Without a default: absent is what the command, or a config, takes. */
function engineChoice(description: string): Option {
  return new Option('--engine <name>', description).choices(ENGINES);
}

function engineOption(): Option {
  return engineChoice('what executes guests').default('compiled');
}

function parsePort(value: string): number {
  if (/^\d{1,5}$/.test(value) && Number(value) <= 65_535) return Number(value);
  throw new InvalidArgumentError('A port is a number from 0 to 65535.');
}

function parseWorkers(value: string): number {
  if (value === 'auto') return availableParallelism();
  if (/^\d{1,3}$/.test(value) && Number(value) >= 1) return Number(value);
  throw new InvalidArgumentError('It is a number from 1 to 999, or "auto".');
}

function parseUpstream(value: string): string {
  const problem = upstreamProblem(value);
  if (problem !== undefined) throw new InvalidArgumentError(`It ${problem}.`);
  return value;
}
