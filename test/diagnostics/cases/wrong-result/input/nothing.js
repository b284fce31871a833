export default {
  handle(request, next) {
    next();
  },
};
