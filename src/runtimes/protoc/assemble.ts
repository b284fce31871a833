/** From responses to files: chunks are joined and insertions made, as protoc makes them of all plugins of one run. */
import type { CodeGeneratorResponse, CodeGeneratorResponse_File } from '@bufbuild/protobuf/wkt';
import { TsugiError } from '../../diagnostics/error.ts';
import { pointText } from './file.ts';
import { quotePath, refusePath } from './paths.ts';

/**
 * What can be said of one response without those of the other plugins of its run: insertions are into what these have written.
 * @throws TsugiError as `assemble`
 */
export function checkOutput(response: CodeGeneratorResponse): void {
  const files = new Map<string, string>();
  for (const part of joined(response.file)) {
    checkPath(part.name);
    if (part.insertionPoint === '') add(files, part);
  }
  refuseNested(files);
}

/**
 * @param responses in the order in which the plugins ran: one inserts into what those before it, or itself, have written
 * @returns texts by path, in the order in which the files were first named
 * @throws TsugiError `PERMISSION` for a path that leaves the output folder, `CONTRACT` for a file that is there twice or an insertion
 *   point that is not there
 */
export function assemble(responses: readonly CodeGeneratorResponse[]): Map<string, string> {
  const files = new Map<string, string>();
  for (const response of responses) {
    for (const part of joined(response.file)) {
      const { name, insertionPoint, content } = part;
      checkPath(name);
      if (insertionPoint === '') add(files, part);
      else files.set(name, insert(name, files.get(name), insertionPoint, content));
    }
  }
  refuseNested(files);
  return files;
}

function checkPath(path: string): void {
  const why = refusePath(path);
  if (why === undefined) return;
  throw new TsugiError('PERMISSION', `the output file ${quotePath(path)} is refused: ${why}`);
}

function add(files: Map<string, string>, { name, content }: Part): void {
  if (files.has(name)) throw new TsugiError('CONTRACT', `the output file ${quotePath(name)} is generated twice`);
  files.set(name, content);
}

type Part = Pick<CodeGeneratorResponse_File, 'name' | 'insertionPoint' | 'content'>;

/** A file without a name goes on with the one before it: so plugins divide what is too large for one message. */
function joined(list: readonly CodeGeneratorResponse_File[]): Part[] {
  const out: { name: string; insertionPoint: string; content: string }[] = [];
  for (const { name, insertionPoint, content } of list) {
    const last = out.at(-1);
    if (name !== '' || insertionPoint !== '') {
      out.push({ name, insertionPoint, content });
    } else if (last === undefined) {
      throw new TsugiError('CONTRACT', 'the first output file has no name');
    } else {
      last.content += content;
    }
  }
  return out;
}

/** As protoc does it: above the line of the point and indented like it, or right before an inline comment. */
function insert(path: string, text: string | undefined, point: string, content: string): string {
  const magic = pointText(point);
  const found = text?.indexOf(magic) ?? -1;
  if (text === undefined || found < 0) {
    const what = text === undefined ? 'no plugin of this run has written the file' : `it has no ${magic}`;
    throw new TsugiError(
      'CONTRACT',
      `the insertion into ${quotePath(path)} at ${JSON.stringify(point)} fails: ${what}`,
    );
  }
  const inline = found > 3 && text.slice(found - 3, found - 1) === '/*';
  const at = inline ? found - 3 : text.lastIndexOf('\n', found) + 1;
  const indent = /^[ \t]*/.exec(text.slice(at))?.[0] ?? '';
  const whole = content === '' || content.endsWith('\n') ? content : `${content}\n`;
  const lines = indent === '' ? whole : whole.replace(/[^\n]*\n/g, (line) => indent + line);
  return text.slice(0, at) + lines + text.slice(at);
}

/** `a` and `a/b` cannot both be files. */
function refuseNested(files: ReadonlyMap<string, string>): void {
  for (const path of files.keys()) {
    const parts = path.split('/');
    for (let depth = 1; depth < parts.length; depth++) {
      const folder = parts.slice(0, depth).join('/');
      if (!files.has(folder)) continue;
      throw new TsugiError('CONTRACT', `${quotePath(folder)} is an output file, and the folder of ${quotePath(path)}`);
    }
  }
}
