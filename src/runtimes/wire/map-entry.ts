/** Fields that are maps. */
import { type Codec, STRING } from './codec.ts';
import { plain } from './fields.ts';
import { MessageCodec, type Part } from './messages.ts';

/** An entry of a field that is a map: of a text and a value. */
export class MapEntry extends MessageCodec {
  /** The type of the value, which is how the field is declared. */
  readonly of: Codec;

  constructor(of: Codec) {
    super('', 'an entry');
    this.of = of;
    const part = (number: number, label: string, codec: Codec): Part => ({
      number,
      label,
      codec: plain(codec, number),
    });
    const key = part(1, 'key', STRING);
    const value = part(2, 'value', of);
    this.shape = {
      parts: [key, value],
      write(writer, entry, handles) {
        const [first, second] = entry as [unknown, unknown];
        key.codec.write(writer, first, handles);
        value.codec.write(writer, second, handles);
      },
      make: ([first, second]) => [first, second],
    };
  }
}
