export default (() => 'an expression is not an anonymous function definition')();
