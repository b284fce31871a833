import words from './words.txt';

export default { handle: () => ({ body: words }) };
