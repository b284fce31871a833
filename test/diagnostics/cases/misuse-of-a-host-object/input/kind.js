export default {
  handle(request, next) {
    request.headers.set('x-length', 5);
    return next();
  },
};
