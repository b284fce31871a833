export default { handle: async () => ({ status: 204, headers: { 'x-n': ['a', 5] } }) };
