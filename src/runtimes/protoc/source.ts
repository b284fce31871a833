/** Where a descriptor stands in its `.proto` file, and the comments around it: `SourceCodeInfo` by paths of field numbers. */
import type { AnyDesc, DescEnum, DescExtension, DescFile, DescMessage } from '@bufbuild/protobuf';
import type { SourceCodeInfo_Location } from '@bufbuild/protobuf/wkt';

/** Comments without their markers, and without the space that usually follows these. Empty where there is none. */
export interface Comments {
  readonly leading: string;
  readonly trailing: string;
  /** Paragraphs before the leading comment, apart from it by empty lines. */
  readonly detached: readonly string[];
}

export interface Place {
  /** As protoc knows it: relative to a `--proto_path`. */
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  /** 1-based. */
  readonly column: number;
}

/** Field numbers in descriptor.proto. */
const IN_FILE = { message: 4, enum: 5, service: 6, extension: 7, syntax: 12, edition: 14 };
const IN_MESSAGE = { field: 2, message: 3, enum: 4, extension: 6, oneof: 8 };
const IN_ENUM = { value: 2 };
const IN_SERVICE = { method: 2 };

/** Finds the source of descriptors; keeps an index for each file that was asked for. */
export class Sources {
  readonly #files = new Map<DescFile, ReadonlyMap<string, SourceCodeInfo_Location>>();

  /** A file's own comments are those of its first statement, `syntax` or `edition`. */
  commentsOf(desc: AnyDesc): Comments {
    const location = this.#locate(desc);
    return {
      leading: clean(location?.leadingComments),
      trailing: clean(location?.trailingComments),
      detached: (location?.leadingDetachedComments ?? []).map(clean),
    };
  }

  /** @returns undefined if the request brought no source information for it */
  placeOf(desc: AnyDesc): Place | undefined {
    const [line, column] = this.#locate(desc)?.span ?? [];
    if (line === undefined || column === undefined) return undefined;
    return { file: fileOf(desc).proto.name, line: line + 1, column: column + 1 };
  }

  /** As compilers write it, `shop.proto:3:5`; without a place the file and the descriptor's name. */
  placeText(desc: AnyDesc): string {
    const place = this.placeOf(desc);
    if (place !== undefined) return `${place.file}:${place.line}:${place.column}`;
    return desc.kind === 'file' ? desc.proto.name : `${fileOf(desc).proto.name}: ${desc.toString()}`;
  }

  #locate(desc: AnyDesc): SourceCodeInfo_Location | undefined {
    const file = fileOf(desc);
    let locations = this.#files.get(file);
    if (locations === undefined) {
      const list = file.proto.sourceCodeInfo?.location ?? [];
      locations = new Map(list.map((location) => [location.path.join(), location]));
      this.#files.set(file, locations);
    }
    if (desc.kind !== 'file') return locations.get(pathOf(desc).join());
    return locations.get(String(IN_FILE.syntax)) ?? locations.get(String(IN_FILE.edition));
  }
}

/** One space after the marker is taken off where every line that says something has it. */
function clean(text: string | undefined): string {
  const lines = (text ?? '').trimEnd().split('\n');
  const indented = lines.every((line) => line.trim() === '' || line.startsWith(' '));
  return lines.map((line) => (indented ? line.slice(1) : line).trimEnd()).join('\n');
}

function fileOf(desc: AnyDesc): DescFile {
  if (desc.kind === 'file') return desc;
  return 'file' in desc ? desc.file : fileOf(desc.parent);
}

function pathOf(desc: AnyDesc): readonly number[] {
  switch (desc.kind) {
    case 'file':
      return [];
    case 'message':
      return desc.parent === undefined
        ? [IN_FILE.message, desc.file.proto.messageType.indexOf(desc.proto)]
        : [...pathOf(desc.parent), IN_MESSAGE.message, desc.parent.proto.nestedType.indexOf(desc.proto)];
    case 'enum':
      return within(desc, IN_FILE.enum, IN_MESSAGE.enum, 'enumType');
    case 'extension':
      return within(desc, IN_FILE.extension, IN_MESSAGE.extension, 'extension');
    case 'service':
      return [IN_FILE.service, desc.file.proto.service.indexOf(desc.proto)];
    case 'field':
      return [...pathOf(desc.parent), IN_MESSAGE.field, desc.parent.proto.field.indexOf(desc.proto)];
    case 'oneof':
      return [...pathOf(desc.parent), IN_MESSAGE.oneof, desc.parent.proto.oneofDecl.indexOf(desc.proto)];
    case 'enum_value':
      return [...pathOf(desc.parent), IN_ENUM.value, desc.parent.proto.value.indexOf(desc.proto)];
    case 'rpc':
      return [...pathOf(desc.parent), IN_SERVICE.method, desc.parent.proto.method.indexOf(desc.proto)];
  }
}

/** Of what stands in a file or in a message. */
function within(
  desc: DescEnum | DescExtension,
  inFile: number,
  inMessage: number,
  key: 'enumType' | 'extension',
): readonly number[] {
  const parent: DescMessage | undefined = desc.parent;
  const siblings: readonly unknown[] = (parent ?? desc.file).proto[key];
  const index = siblings.indexOf(desc.proto);
  return parent === undefined ? [inFile, index] : [...pathOf(parent), inMessage, index];
}
