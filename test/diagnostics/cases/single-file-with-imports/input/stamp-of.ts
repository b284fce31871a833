export const stamp = 'x';
export default { handle: () => ({ body: stamp }) };
