export default {
  handle: () => ({ status: 204 }),
  close: 'later',
};
