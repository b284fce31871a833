// Rule 6: the stack ends inside of Node's timers, between two changes of their state
// Source: CVE-2026-25533; mechanism: a timer that is listed and never scheduled takes those of the host with it
// Control: raw: object
export default {
  run() {
    hold(1);
    dive(() => void setTimeout(() => {}, 4));
    dive(() => void setInterval(() => {}, 4));
    dive(() => void clearTimeout(setTimeout(() => {}, 5)));
    dive(() => void queueMicrotask(() => {}));
  },
};
