export const config = { plugins: ['stamp'] };
