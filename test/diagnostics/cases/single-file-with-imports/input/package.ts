import picomatch from 'picomatch';

export default { handle: () => ({ body: String(picomatch) }) };
