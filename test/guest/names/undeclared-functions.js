// Writing to a name that nobody has declared fails, whatever is written.
const message = (run) => {
  try {
    run();
    console.log('nothing');
  } catch (error) {
    console.log(`${error.name}: ${error.message}`);
  }
};
message(() => { undeclaredValue = 1; });
message(() => { undeclaredFunction = () => {}; });
console.log(typeof undeclaredFunction);

// except compiled: the global object of a vm context lets strict code write functions to names that it does not have
// expect:
//   ReferenceError: undeclaredValue is not defined
//   ReferenceError: undeclaredFunction is not defined
//   undefined
