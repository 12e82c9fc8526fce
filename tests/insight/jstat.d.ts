/** The parts of jStat that the tests compare with. */
declare module 'jstat' {
  export const jStat: {
    beta: { cdf(x: number, a: number, b: number): number; inv(p: number, a: number, b: number): number };
    gamma: { cdf(x: number, shape: number, scale: number): number };
  };
}
