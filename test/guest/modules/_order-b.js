import { order } from './_order-log.js';
import './_order-c.js';
order.push('b');
