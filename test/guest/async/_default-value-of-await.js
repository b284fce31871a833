export default await Promise.resolve('imported');
