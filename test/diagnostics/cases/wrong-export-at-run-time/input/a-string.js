export default 'GET';
