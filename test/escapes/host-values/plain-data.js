// Rule 4: data of the host, where it came from and what hangs on it
// Source: CVE-2026-44000
// Control: raw: object, secret
export default {
  run(api) {
    for (const name of ['list', 'record', 'map', 'date', 'regexp', 'bytes', 'url', 'any']) {
      const value = attempt(() => api[name]());
      attempt(() => value.constructor.constructor('return hostSecret')());
    }
    hold(api.point, api.any().map.get('a'), api.any().list[1]);
  },
};
