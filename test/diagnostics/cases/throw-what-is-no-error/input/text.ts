throw 'not today';

export default { handle: () => ({ status: 204 }) };
