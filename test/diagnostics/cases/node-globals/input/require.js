const { join } = require('path');

module.exports = { handle: () => ({ body: join('a', 'b') }) };
