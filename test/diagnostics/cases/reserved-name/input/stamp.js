const $tsugi_n = 1e9;

export default { handle: () => ({ status: $tsugi_n }) };
