const table: Record<string, { limit: number }> = {};

export const limit = table.default!.limit;
