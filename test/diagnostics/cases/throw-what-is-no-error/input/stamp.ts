if (!('ready' in globalThis)) {
  throw { status: 500 };
}

export default { handle: () => ({ status: 204 }) };
