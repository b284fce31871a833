const name = 'host:secrets';
const { get } = await import(name);

export default { handle: () => ({ body: get('a') }) };
