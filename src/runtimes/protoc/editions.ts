/** Editions of the language of `.proto` files, and the bits by which a plugin says what it supports. */
import type { FileDescriptorProto } from '@bufbuild/protobuf/wkt';
import { Edition } from '@bufbuild/protobuf/wkt';

/** What a `.proto` file may say of itself, in the order of time. */
const EDITIONS = {
  proto2: Edition.EDITION_PROTO2,
  proto3: Edition.EDITION_PROTO3,
  '2023': Edition.EDITION_2023,
  '2024': Edition.EDITION_2024,
} as const;

export type EditionName = keyof typeof EDITIONS;

export interface EditionRange {
  readonly minimum: EditionName;
  readonly maximum: EditionName;
}

/** `CodeGeneratorResponse.Feature`. */
export const FEATURE_PROTO3_OPTIONAL = 1n;
export const FEATURE_SUPPORTS_EDITIONS = 2n;

export const EDITION_NAMES: readonly string[] = Object.keys(EDITIONS);

export const editionNumber = (name: EditionName): number => EDITIONS[name];

/** The words for an edition's number; a number that this build does not know stays one. */
export function editionText(number: number): string {
  for (const [name, value] of Object.entries(EDITIONS)) {
    if (value === number) return name.startsWith('proto') ? `syntax "${name}"` : `edition ${name}`;
  }
  return `edition number ${number}`;
}

/** The number that stands for a file's syntax or edition; an absent syntax means proto2. */
export function editionOf(file: FileDescriptorProto): number {
  if (file.syntax === 'editions') return file.edition;
  return file.syntax === 'proto3' ? Edition.EDITION_PROTO3 : Edition.EDITION_PROTO2;
}

/** Whether the editions of this build have that number: the registry can resolve its features. */
export const isKnownEdition = (number: number): boolean => (Object.values(EDITIONS) as number[]).includes(number);
