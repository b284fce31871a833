export default {
  handle(request, next) {
    return request.socket.destroy();
  },
};
