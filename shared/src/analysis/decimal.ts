/** A sum of decimal numbers, without what binary arithmetic adds to it: no more decimals than any of them has. */
export function decimalSum(amounts: readonly number[]): number {
  return likeParts(
    amounts.reduce((sum, amount) => sum + amount, 0),
    amounts,
  );
}

/** A number that some others add up to, with no more decimals than any of them has. */
export function likeParts(sum: number, parts: readonly number[]): number {
  return Number(sum.toFixed(Math.min(100, Math.max(0, ...parts.map(decimalsOf)))));
}

function decimalsOf(amount: number): number {
  const [digits = '', exponent = '0'] = String(amount).split('e');
  return Math.max(0, (digits.split('.')[1] ?? '').length - Number(exponent));
}
