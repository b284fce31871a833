export function stamp<T>(response: T): T {
  return response
}}
