export default function () {
  return 'function called';
}
