export default {
  handle(request, next) {
    request.remoteAddress = '::1';
    return next();
  },
};
