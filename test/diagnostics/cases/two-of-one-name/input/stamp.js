export default { handle: () => ({ status: 204 }) };
