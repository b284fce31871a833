export default { handle: (_request, next) => next() };
