export default { handle: () => () => 204 };
