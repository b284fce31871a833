export const order = [];
order.push('log');
