/** A plugin as an executable: one request on stdin, one response on stdout, errors by exit code and stderr. */
import { Console } from 'node:console';
import { toBinary } from '@bufbuild/protobuf';
import type { CodeGeneratorRequest, CodeGeneratorResponse } from '@bufbuild/protobuf/wkt';
import { CodeGeneratorResponseSchema } from '@bufbuild/protobuf/wkt';
import { MalformedRequestError } from './fault.ts';
import { readRequest } from './request.ts';

/** What an executable has of its process; `process` is one. */
export interface ProtocIo {
  readonly argv: readonly string[];
  readonly stdin: AsyncIterable<Uint8Array | string> & { readonly isTTY?: boolean };
  readonly stdout: NodeJS.WritableStream;
  readonly stderr: NodeJS.WritableStream;
  exitCode?: string | number | null | undefined;
}

interface Executable {
  readonly name: string;
  readonly version: string;
  generate(request: CodeGeneratorRequest): Promise<CodeGeneratorResponse>;
}

/** Never rejects: whatever goes wrong is an exit code and a text on stderr, which protoc shows. */
export async function runExecutable({ name, version, generate }: Executable, io: ProtocIo): Promise<void> {
  const [option] = io.argv.slice(2);
  if (option === '--version') {
    await write(io.stdout, `${name} ${version}\n`);
    return;
  }
  const usage = `${name} is a plugin of protoc: protoc --${name.replace('protoc-gen-', '')}_out=FOLDER FILE.proto\n`;
  if (option !== undefined || io.stdin.isTTY === true) {
    if (option === '--help') return write(io.stdout, usage);
    io.exitCode = 1;
    await write(io.stderr, option === undefined ? usage : `${name}: unknown argument ${option}\n${usage}`);
    return;
  }
  const before = globalThis.console;
  // a line of a log in the middle of the response would make it unreadable
  globalThis.console = new Console(io.stderr, io.stderr);
  try {
    const response = await generate(readRequest(await readAll(io.stdin)));
    await write(io.stdout, toBinary(CodeGeneratorResponseSchema, response));
  } catch (error) {
    io.exitCode = 1;
    // of the author's own error the stack says where; a broken request has nothing to do with the author's code
    const stack = error instanceof Error && !(error instanceof MalformedRequestError) ? error.stack : undefined;
    await write(io.stderr, `${name}: ${stack ?? messageOf(error)}\n`).catch(() => {});
  } finally {
    globalThis.console = before;
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

async function readAll(stream: ProtocIo['stdin']): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
  return Buffer.concat(chunks);
}

/** Settles when the stream has taken all of it: the exit code counts only then. */
function write(stream: NodeJS.WritableStream, data: string | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    // without a listener a closed pipe would end the process with a stack of Node's
    stream.once('error', reject);
    stream.write(data, (error) => {
      if (error) return reject(error);
      stream.off('error', reject);
      resolve();
    });
  });
}
