console.log('before its line:', own());
export default function own() {
  return own.name;
}
