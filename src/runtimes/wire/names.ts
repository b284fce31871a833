/** Names in `.proto` files: made of those of the contract, and never two alike. */

/** @returns `fooBar` and `FooBar` as `foo_bar`, `HTTPServer` as `http_server` */
export function snake(name: string): string {
  const words = name
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1_$2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1_$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '');
  if (words === '') return 'field';
  return /^\d/.test(words) ? `field_${words}` : words;
}

/** @returns `foo_bar` and `fooBar` as `FooBar` */
export function pascal(name: string): string {
  const words = name
    .split(/[^\p{L}\d]+/u)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('')
    .replace(/[^A-Za-z0-9]+/g, '');
  if (words === '') return 'Type';
  return /^\d/.test(words) ? `Type${words}` : words;
}

/** What protobuf calls the entries of a field that is a map. */
export const entryName = (field: string): string =>
  `${field.replace(/(?:^|_)([a-z0-9]?)/g, (_all, letter: string) => letter.toUpperCase())}Entry`;

/** Hands out names of one scope. */
export class Names {
  readonly #taken = new Set<string>();

  /** @param wanted gets a number behind it if it is taken; what differs in case or in underscores only counts as taken */
  make(wanted: string): string {
    let name = wanted;
    for (let n = 2; this.#taken.has(key(name)); n++) name = /^[a-z]/.test(wanted) ? `${wanted}_${n}` : `${wanted}${n}`;
    this.#taken.add(key(name));
    return name;
  }
}

/** In JSON and in some languages `foo_bar` and `fooBar` are one. */
const key = (name: string): string => name.replaceAll('_', '').toLowerCase();
