export default () => 'arrow called';
