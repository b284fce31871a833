/** In the place of a column, where a line and a column are asked for: the line is an offset in the text. */
export const OFFSET = -1;
