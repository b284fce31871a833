/** Sorting: the built-in with comparators, and a quicksort and a merge sort of its own. */
function numbers(n) {
  const out = [];
  let seed = 7;
  for (let i = 0; i < n; i++) {
    seed = (seed * 16807) % 2147483647;
    out.push(seed % 100000);
  }
  return out;
}

function quicksort(list, low = 0, high = list.length - 1) {
  while (low < high) {
    const pivot = list[(low + high) >> 1];
    let i = low;
    let j = high;
    while (i <= j) {
      while (list[i] < pivot) i++;
      while (list[j] > pivot) j--;
      if (i <= j) {
        [list[i], list[j]] = [list[j], list[i]];
        i++;
        j--;
      }
    }
    if (j - low < high - i) {
      quicksort(list, low, j);
      low = i;
    } else {
      quicksort(list, i, high);
      high = j;
    }
  }
  return list;
}

function mergeSort(list) {
  if (list.length < 2) return list;
  const middle = list.length >> 1;
  const left = mergeSort(list.slice(0, middle));
  const right = mergeSort(list.slice(middle));
  const out = [];
  let i = 0;
  let j = 0;
  while (i < left.length && j < right.length) out.push(left[i] <= right[j] ? left[i++] : right[j++]);
  while (i < left.length) out.push(left[i++]);
  while (j < right.length) out.push(right[j++]);
  return out;
}

export const size = 17_000;
export const expected = -1384304981;
export const small = 200;
export const expectedSmall = 326814743;

export function run(n) {
  const input = numbers(n);
  const builtIn = [...input].sort((a, b) => a - b);
  const quick = quicksort([...input]);
  const merged = mergeSort(input);
  const records = input.map((value, id) => ({ id, value, name: `n${value % 100}` }));
  records.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : b.value - a.value || a.id - b.id));
  let hash = 0;
  for (let i = 0; i < n; i++) {
    if (builtIn[i] !== quick[i] || quick[i] !== merged[i]) return -1;
    hash = (hash * 31 + quick[i] + records[i].id) | 0;
  }
  return hash;
}
