import words from './words.json';

export default { handle: () => ({ body: words }) };
