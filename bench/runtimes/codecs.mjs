/**
 * What of a call is making bytes of values and values of bytes: the request and the response, each written by one side and read by
 * the other. A codec takes a request and its answer, and gives what arrives of the answer.
 */
import { decodeRequest, decodeResponse, encodeRequest, encodeResponse } from './bare.mjs';
import { CONTRACT } from './case.mjs';

/** Messages of @bufbuild/protobuf, as the bare peers have them. */
export function bareCodec() {
  return (request, response) => {
    decodeRequest(encodeRequest({ id: 1, ...request }));
    return decodeResponse(encodeResponse({ id: 1, ...response }));
  };
}

/** What a thread does with a message. */
export function cloneCodec() {
  return (request, response) => {
    structuredClone({ id: 1, request });
    return structuredClone({ id: 1, response }).response;
  };
}

/** Messages made from the contract, checked by it on both sides. */
export async function wireCodec() {
  const { wireOf } = await import('../../dist/runtimes/wire/wire.js');
  const [{ args, result }] = wireOf(CONTRACT.schema).methods;
  // nothing of this contract is called back
  const handles = {};
  return (request, response) => {
    args.decode(args.encode([request], handles), handles);
    return result.decode(result.encode(response, handles), handles);
  };
}
