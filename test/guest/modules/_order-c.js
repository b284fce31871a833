import { order } from './_order-log.js';
order.push('c starts');
await null;
await null;
order.push('c ends');
