/** `writeProtocOutput`: what plugins gave, into a folder and nowhere else. */
import { constants } from 'node:fs';
import { lstat, mkdir, open, realpath } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { CodeGeneratorResponse } from '@bufbuild/protobuf/wkt';
import { TsugiError } from '../../diagnostics/error.ts';
import { assemble } from './assemble.ts';
import { quotePath } from './paths.ts';

/**
 * Writes the files of a response, or of several whose plugins insert into each other's files. All names are checked before the first
 * file is written.
 * @param folder is made if it is not there
 * @returns the absolute paths, in the order of the response
 * @throws TsugiError `PERMISSION` for a path that leaves the folder, also by way of a symbolic link in it; `CONTRACT` for a file that
 *   is there twice or an insertion point that is not there
 */
export async function writeProtocOutput(
  responses: CodeGeneratorResponse | readonly CodeGeneratorResponse[],
  folder: string,
): Promise<string[]> {
  const files = assemble('file' in responses ? [responses] : responses);
  await mkdir(folder, { recursive: true });
  const root = await realpath(folder);
  for (const path of files.keys()) await confined(root, path);
  const written: string[] = [];
  for (const [path, text] of files) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    // once more: the folders are there now, and something may have been put in their place
    await overwrite(await confined(root, path), text);
    written.push(resolve(folder, path));
  }
  return written;
}

/** The place that is meant, links resolved. @throws TsugiError `PERMISSION` if it lies outside or is no plain file */
async function confined(root: string, path: string): Promise<string> {
  let place = root;
  const parts = path.split('/');
  for (const [at, part] of parts.entries()) {
    place = join(place, part);
    const refuse = (why: string): never => {
      const what = parts.slice(0, at + 1).join('/');
      throw new TsugiError('PERMISSION', `the output file ${quotePath(path)} is refused: ${quotePath(what)} ${why}`);
    };
    const isFile = at === parts.length - 1;
    let stat = await lstat(place).catch(absent);
    if (stat?.isSymbolicLink()) {
      const target = await realpath(place).catch(absent);
      if (target === undefined) return refuse('is a symbolic link to something that is not there');
      if (!isWithin(root, target)) return refuse('is a symbolic link that leads out of the output folder');
      place = target;
      stat = await lstat(place).catch(absent);
    }
    // what is not there will be made by us, below a folder that was looked at
    if (stat === undefined) return join(place, ...parts.slice(at + 1));
    if (isFile ? !stat.isFile() : !stat.isDirectory()) return refuse(isFile ? 'is no plain file' : 'is no folder');
  }
  return place;
}

function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT' && error.code !== 'ELOOP') throw error;
  return undefined;
}

function isWithin(root: string, place: string): boolean {
  const path = relative(root, place);
  return path !== '..' && !path.startsWith(`..${sep}`) && resolve(root, path) === place;
}

async function overwrite(place: string, text: string): Promise<void> {
  const { O_WRONLY, O_CREAT, O_TRUNC, O_NOFOLLOW = 0 } = constants;
  const file = await open(place, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW, 0o666);
  try {
    await file.writeFile(text);
  } finally {
    await file.close();
  }
}
