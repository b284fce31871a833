/** The bare server of gRPC, on a unix socket. */
import grpc from '@grpc/grpc-js';
import { METHOD } from './bare.mjs';

const [, , url, socket] = process.argv;
const { default: plugin } = await import(url);

const server = new grpc.Server();
server.addService(
  { handle: METHOD },
  {
    handle(call, callback) {
      plugin.handle(call.request).then((response) => callback(null, response), callback);
    },
  },
);
server.bindAsync(`unix:${socket}`, grpc.ServerCredentials.createInsecure(), (error) => {
  if (error) throw error;
  process.stdout.write('ready\n');
});
process.stdin.on('end', () => process.exit(0)).resume();
