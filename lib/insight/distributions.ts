/**
 * Tails of the beta and gamma distributions: regularised incomplete functions by power series and continued fraction
 * (Abramowitz and Stegun 6.5.29, 6.5.31, 26.5.8; modified Lentz method). Written here because the libraries at hand
 * weigh more than the whole popup; held to two of them by tests.
 */

const TINY = 1e-300;
const PRECISION = 1e-15;
const MOST_STEPS = 10_000;

/** Lanczos approximation with g = 7, n = 9; relative error below 1e-14 for x > 0. */
const LANCZOS = [
  0.999_999_999_999_809_93, 676.520_368_121_885_1, -1_259.139_216_722_402_8, 771.323_428_777_653_13,
  -176.615_029_162_140_59, 12.507_343_278_686_905, -0.138_571_095_265_720_12, 9.984_369_578_019_571_6e-6,
  1.505_632_735_149_311_6e-7,
];

function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  const base = x + 6.5;
  const series = LANCZOS.reduce((sum, term, i) => sum + (i === 0 ? term : term / (x - 1 + i)), 0);
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(base) - base + Math.log(series);
}

/** P(X ≤ x) of Beta(a, b), a and b > 0. */
export function betaCdf(x: number, a: number, b: number): number {
  if (!(a > 0 && b > 0)) throw new RangeError('Beta needs positive parameters');
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  // The fraction converges fast on the side of the mean where it is asked for the smaller tail.
  if (x > (a + 1) / (a + b + 2)) return 1 - betaTail(1 - x, b, a);
  return betaTail(x, a, b);
}

function betaTail(x: number, a: number, b: number): number {
  const front = Math.exp(
    logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x) - Math.log(a),
  );
  const numerator = (n: number): number => {
    const m = Math.floor(n / 2);
    return n % 2 === 0
      ? (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
      : (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
  };
  return front / continuedFraction(numerator, () => 1);
}

/** b₀ + a₁ / (b₁ + a₂ / (b₂ + …)), by the modified Lentz method. */
function continuedFraction(a: (n: number) => number, b: (n: number) => number): number {
  let value = b(0);
  let c = value;
  let d = 0;
  for (let n = 1; n < MOST_STEPS; n++) {
    d = awayFromZero(b(n) + a(n) * d);
    c = awayFromZero(b(n) + a(n) / c);
    d = 1 / d;
    value *= c * d;
    if (Math.abs(c * d - 1) < PRECISION) return value;
  }
  throw new RangeError('The continued fraction did not converge');
}

const awayFromZero = (x: number): number => (Math.abs(x) < TINY ? TINY : x);

/** P(X ≤ x) of Gamma with shape and rate > 0. */
export function gammaCdf(x: number, shape: number, rate: number): number {
  if (!(shape > 0 && rate > 0)) throw new RangeError('Gamma needs positive parameters');
  const z = x * rate;
  if (z <= 0) return 0;
  const front = Math.exp(shape * Math.log(z) - z - logGamma(shape));
  return z < shape + 1 ? front * gammaSeries(z, shape) : 1 - front * gammaFraction(z, shape);
}

function gammaSeries(z: number, shape: number): number {
  let term = 1 / shape;
  let sum = term;
  for (let n = 1; n < MOST_STEPS; n++) {
    term *= z / (shape + n);
    sum += term;
    if (term < sum * PRECISION) return sum;
  }
  throw new RangeError('The series did not converge');
}

const gammaFraction = (z: number, shape: number): number =>
  1 /
  continuedFraction(
    (n) => -n * (n - shape),
    (n) => z + 1 - shape + 2 * n,
  );

/** The x with cdf(x) = p, by bisection; `cdf` rises from 0 at `low`. `high` is doubled until it is high enough. */
function invert(cdf: (x: number) => number, p: number, low: number, high: number): number {
  let top = high;
  while (cdf(top) < p) top *= 2;
  let bottom = low;
  for (let i = 0; i < 200 && top - bottom > 1e-12 * (1 + top); i++) {
    const middle = (bottom + top) / 2;
    if (cdf(middle) < p) bottom = middle;
    else top = middle;
  }
  return (bottom + top) / 2;
}

export const betaQuantile = (p: number, a: number, b: number): number =>
  invert((x) => betaCdf(x, a, b), p, 0, 1);

export const gammaQuantile = (p: number, shape: number, rate: number): number =>
  invert((x) => gammaCdf(x, shape, rate), p, 0, Math.max(1, (2 * shape) / rate));
