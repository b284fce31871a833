// Engine: the machinery under its own names
// Source: mechanism: the interpreter's scope is the outermost of the guest's
// Control: names: secret
// Refused: SYNTAX
hold($tsugi_engine.secret);
export default {};
