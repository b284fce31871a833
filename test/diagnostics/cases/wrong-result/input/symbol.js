export default { handle: () => ({ status: 200, body: Symbol('x') }) };
