const header = process.env.HEADER;

export default { handle: () => ({ headers: { [header]: '1' } }) };
