// Emitter: labels and declarations under names of the emitted code
// Source: mechanism: generated code jumps to labels
// Control: text: claim
// Refused: SYNTAX
\u0024tsugi_loop: for (;;) {
  claim('a label of the machinery is the guest’s');
  break \u0024tsugi_loop;
}
export default {};
