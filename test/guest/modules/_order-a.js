import { order } from './_order-log.js';
order.push('a');
