import './stamp.py';

export default { handle: () => ({ status: 204 }) };
