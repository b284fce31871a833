throw new RangeError('while evaluating');
