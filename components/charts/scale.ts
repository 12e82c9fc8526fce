/** Round steps of an axis from 0 to at least `most`: 1, 2 or 5 times a power of ten, about `wanted` of them. */
export function ticks(most: number, wanted = 4, whole = true): number[] {
  const rough = Math.max(most, whole ? 1 : Number.MIN_VALUE) / wanted;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((times) => times * power).find((one) => one >= rough) ?? rough;
  const used = whole ? Math.max(1, Math.round(step)) : step;
  const count = Math.max(1, Math.ceil(most / used - 1e-9));
  return Array.from({ length: count + 1 }, (_, i) => i * used);
}
