export interface AlsoOnlyType {
  b: number;
}
export type Unused = string;
export const values: string[] = ['v'];
export const last = (): string | undefined => values.at(-1);
