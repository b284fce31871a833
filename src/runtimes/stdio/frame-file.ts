/** The declarations of the frames: `stdio.proto`, for plugins in other languages. */
import { failureMessage } from '../wire/failure.ts';
import type { Field, Message, ProtoFile } from '../wire/model.ts';
import { valueMessage } from '../wire/value-message.ts';
import { KIND, type Kind } from './frames.ts';

const field = (
  number: number,
  name: string,
  type: Field['type'],
  doc: string,
  label: Field['label'] = 'single',
): Field => ({
  name,
  jsonName: name.replace(/_(.)/g, (_all, letter: string) => letter.toUpperCase()),
  number,
  type,
  label,
  doc: [doc],
});
const VALUE = { message: 'Value' };
const FAILURE = { message: 'Failure' };
const id = field(1, 'id', 'uint32', 'That of the call.');
const streamId = field(
  1,
  'id',
  'uint32',
  'Of the stream: its own number, or that of the call that it is the result of.',
);

const FRAMES: Readonly<Record<Kind, readonly [doc: string, ...fields: Field[]]>> = {
  hello: [
    'The host begins with it.',
    field(1, 'versions', 'uint32', 'Of this protocol: those that the host speaks.', 'repeated'),
    field(2, 'plugin', 'string', "The plugin's name."),
    field(3, 'contract', 'string', "The contract's name."),
    field(4, 'schema', 'string', "The contract's schema, as JSON."),
    field(5, 'max_frame_bytes', 'uint32', 'The longest message that the host takes.'),
    field(6, 'digest', 'string', "Of the contract's messages: in the head of what tsugi extract --proto writes."),
    field(7, 'features', 'string', 'Optional parts of the protocol that the host knows.', 'repeated'),
  ],
  welcome: [
    "The plugin's answer to Hello.",
    field(1, 'version', 'uint32', 'One of the versions: both speak it from now on.'),
    field(2, 'max_frame_bytes', 'uint32', 'The longest message that the plugin takes; 0 for any.'),
    field(3, 'defaults', VALUE, "The plugin's own config, which the host's goes over.", 'optional'),
    field(4, 'digest', 'string', 'That of the contract that the plugin was made for; empty if it takes any.'),
    field(7, 'features', 'string', 'Optional parts of the protocol that the plugin knows.', 'repeated'),
  ],
  start: [
    "The host's answer to Welcome.",
    field(1, 'config', VALUE, "The plugin's config; absent if there is none.", 'optional'),
  ],
  ready: [
    "The plugin's answer to Start: calls may come.",
    field(
      7,
      'methods',
      'string',
      'Members of the contract that the plugin has; all of them if it names none.',
      'repeated',
    ),
  ],
  call: [
    'Calls a method of the plugin, or a function that the other side has given.',
    field(1, 'id', 'uint32', '0 if nobody waits for the result.'),
    field(2, 'method', 'string', "The member's name in the contract."),
    field(3, 'function', 'uint32', 'Instead of a method: the number of the function.'),
    field(4, 'args', 'bytes', 'The message …Request of the method, or …Call of the function.'),
    field(
      7,
      'aborted',
      { message: 'Abort' },
      'Those of the signals among the arguments that are aborted already.',
      'repeated',
    ),
  ],
  return: [
    'The result of a call.',
    id,
    field(2, 'result', 'bytes', 'The message …Response of the method, or …Reply of the function.'),
  ],
  throw: [
    'A call has failed; or, without a number, the plugin cannot start, or something has failed that is of no call.',
    id,
    field(2, 'failure', FAILURE, 'Why.'),
  ],
  cancel: ['Nobody waits for the call any more. An answer to it is ignored.', id],
  pull: [
    'Asks for items of a stream. Whoever makes it sends no more of them than were asked for.',
    streamId,
    field(2, 'count', 'uint32', 'How many more.'),
  ],
  item: ['One item of a stream.', streamId, field(2, 'value', 'bytes', 'The message …Item of the stream.')],
  end: ['A stream has ended.', streamId, field(2, 'failure', FAILURE, 'Why, if it has failed.', 'optional')],
  stop: ['Nobody reads a stream any more: it is to be ended, and is not answered.', streamId],
  abort: [
    'A signal was aborted.',
    field(1, 'id', 'uint32', 'The number of the signal.'),
    field(2, 'reason', VALUE, 'Absent for the usual one, an AbortError.', 'optional'),
  ],
  release: [
    'With the feature "release": numbers of functions and signals of the other side that are not named any more.',
    field(1, 'ids', 'uint32', 'Their numbers.', 'repeated'),
  ],
  log: [
    'With the feature "log": an entry of the log, under the plugin\'s name.',
    field(1, 'level', 'string', 'One of debug, info, warn and error.'),
    field(2, 'message', 'string', 'Text.'),
  ],
};

const nameOf = (kind: string): string => `${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;

const kinds = Object.keys(KIND) as Kind[];

/** What `protoText` and `descriptorOf` take. */
export const FRAME_FILE: ProtoFile = {
  packageName: 'tsugi.stdio',
  doc: [],
  rpcs: [],
  messages: [
    {
      name: 'Frame',
      doc: ['What stands after the header of eight bytes.'],
      fields: kinds.map((kind) => ({ ...field(KIND[kind], kind, { message: nameOf(kind) }, ''), doc: [] })),
      oneof: 'kind',
    },
    ...kinds.map((kind): Message => {
      const [doc, ...fields] = FRAMES[kind];
      return { name: nameOf(kind), doc: [doc], fields };
    }),
    failureMessage('Failure', 'Value'),
    valueMessage('Value'),
  ],
};
