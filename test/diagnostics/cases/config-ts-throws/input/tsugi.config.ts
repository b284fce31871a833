function required(name: string): string {
  throw new Error(`the variable ${name} is not set`);
}

export default {
  plugins: ['stamp'],
  upstream: required('UPSTREAM'),
};
