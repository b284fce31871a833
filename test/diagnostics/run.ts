/** Runs one case: what a person would see of a folder of plugins, of a call, of a config file or of a start. */
import { createServer } from 'node:net';
import { join } from 'node:path';
import { failureText } from '../../src/cli/report.ts';
import type { Host, HostOptions } from '../../src/host/index.ts';
import { createHost, type Logger } from '../../src/index.ts';
import { MessageBody } from '../../src/server/body.ts';
import { checkNames, loadConfig } from '../../src/server/config/load.ts';
import { middlewareContract } from '../../src/server/contract.ts';
import { Exchange } from '../../src/server/exchange.ts';
import { HeaderFields } from '../../src/server/headers.ts';
import type { HttpResponse, Middleware } from '../../src/server/http.ts';
import { IncomingRequest } from '../../src/server/request.ts';
import { OutgoingResponse } from '../../src/server/response.ts';
import { run as runCommandLine } from '../server/spawn.ts';

export interface Case {
  readonly options?: Partial<HostOptions<Middleware>>;
  /** Makes in the copy of the input what cannot lie in a repository. */
  readonly prepare?: (folder: string) => void;
  /** Reads the config file of the folder instead of loading plugins. */
  readonly config?: true;
  /** Calls `handle` of every plugin once it is loaded. */
  readonly call?: true;
  /** Waits this long, in milliseconds, for what nobody can catch. */
  readonly wait?: number;
  /** Runs the command line instead; PORT in an argument stands for a port that is taken. */
  readonly command?: readonly string[];
}

/** @param folder the case's own copy of its input */
export async function seen(folder: string, { config, command, ...more }: Case): Promise<string> {
  if (config) return onlyError(() => readConfig(folder));
  if (command !== undefined) return onTakenPort(folder, command);
  return ofPlugins(folder, more);
}

async function onlyError(body: () => unknown): Promise<string> {
  try {
    await body();
  } catch (error) {
    return failureText(error);
  }
  return 'no error';
}

async function readConfig(folder: string): Promise<void> {
  const config = await loadConfig(folder);
  checkNames(config, ['stamp'], join(folder, 'plugins'));
}

const OPTIONS = { cache: false, limits: { callMs: 50, turnMs: 100, asyncMs: 50 } } as const;

async function ofPlugins(folder: string, { options, call, wait }: Case): Promise<string> {
  const plugins = join(folder, 'plugins');
  const logged: string[] = [];
  const logger: Logger = {
    debug() {},
    info() {},
    warn(message, details) {
      logged.push(`warning: ${details?.at} - ${message}\n\n${details?.frame}\n`);
    },
    error(message, details) {
      if (message !== 'a plugin failed to load') logged.push(`${message}: ${failureText(details?.error)}`);
    },
  };
  const host = await createHost<Middleware>({
    plugins,
    contract: await middlewareContract(),
    logger,
    ...OPTIONS,
    ...options,
  });
  const texts: string[] = [];
  for (const { name, status, error } of host.plugins.values()) {
    if (error !== undefined) texts.push(failureText(error));
    else texts.push(call ? await onlyError(() => callOnce(host, name)) : `${name} is ${status}`);
  }
  if (wait !== undefined) await new Promise((done) => setTimeout(done, wait));
  await host.close();
  return [...texts, ...logged].join('\n\n') || 'no plugins';
}

/** With a request as the server makes them, and a response of 200. */
async function callOnce(host: Host<Middleware>, name: string): Promise<void> {
  const body = (text: string): MessageBody =>
    new MessageBody(
      { kind: 'bytes', bytes: new TextEncoder().encode(text) },
      { maxBytes: 1024, tooLong: 'payload_too_large' },
    );
  const request = new IncomingRequest({
    method: 'GET',
    url: '/a/b?c=d',
    headers: HeaderFields.fromRaw(['Host', 'localhost']),
    body: body('{ "user": null }'),
    remoteAddress: '127.0.0.1',
  });
  const next = async (): Promise<HttpResponse> =>
    new OutgoingResponse(new Exchange(), 200, HeaderFields.fromRaw([]), body(''));
  await host.get(name).handle(request, next);
}

async function onTakenPort(folder: string, command: readonly string[]): Promise<string> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? String(address.port) : '';
  const args = command.map((arg) => arg.replace('PORT', port));
  const { code, stdout, stderr } = await runCommandLine(args, { cwd: folder });
  await new Promise((done) => server.close(done));
  return `${stdout}${stderr.trimEnd()}\nexit code ${code}`.replaceAll(port, 'PORT');
}
