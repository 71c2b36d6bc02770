import { expect, test } from 'vitest';
import { amountsIn } from '../../src/lint/amounts.ts';

test('sums before and after their sign or word', () => {
  expect(amountsIn('A credit of 15 euros, €7.50 more, or $20')).toEqual([
    { value: 15, unit: 'EUR' },
    { value: 7.5, unit: 'EUR' },
    { value: 20, unit: 'USD' },
  ]);
});

test('a comma may part the cents, and a percentage is a sum of its own kind', () => {
  expect(amountsIn('9,90 EUR and 20 % off, that is 5 percent')).toEqual([
    { value: 9.9, unit: 'EUR' },
    { value: 20, unit: '%' },
    { value: 5, unit: '%' },
  ]);
});

test('other numbers are no sums', () => {
  expect(amountsIn('Order 20417, 3 brushes, 2 europeans, by 17:00')).toEqual([]);
});
