export default {
  async handle(request, next) {
    const response = await next(;
    return response;
  },
};
