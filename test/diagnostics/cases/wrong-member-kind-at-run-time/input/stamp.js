const name = 'handle';

export default { [name]: 'GET', close: true };
