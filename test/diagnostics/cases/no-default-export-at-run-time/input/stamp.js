export const stamp = { handle: (_request, next) => next() };
export const close = () => {};
