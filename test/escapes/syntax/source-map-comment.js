// Emitter: comments that tools act on
// Source: mechanism: `sourceMappingURL` names a file, `sourceURL` names the script in stacks
// Control: raw: place
//# sourceURL=node:internal/vm
//# sourceMappingURL=file:///etc/passwd
export default {
  run() {
    hold(new Error('where am I').stack);
  },
};
//# sourceMappingURL=../../../../etc/passwd
