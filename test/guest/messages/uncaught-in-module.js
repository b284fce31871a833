// The message of what a module throws reaches the host unchanged.
const user = { profile: undefined };
console.log('before');
console.log(user.profile.name);

// expect:
//   before
// throws: TypeError: Cannot read properties of undefined (reading 'name')
