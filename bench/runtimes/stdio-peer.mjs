/** The bare process on stdin and stdout. */
import { decodeRequest, encodeResponse, readFrames, writeFrame } from './bare.mjs';

const { default: plugin } = await import(process.argv[2]);

readFrames(process.stdin, async (frame) => {
  const request = decodeRequest(frame);
  const response = await plugin.handle(request);
  writeFrame(process.stdout, encodeResponse({ id: request.id, ...response }));
});
