import { execFileSync } from 'node:child_process';

/** Whether a program runs here; says so where it does not, for then a test has less to go by. */
export function hasProgram(program: string, args: readonly string[], what: string): boolean {
  try {
    execFileSync(program, args, { stdio: 'ignore' });
    return true;
  } catch (error) {
    console.log(
      `${what} is not checked: ${program} ${args.join(' ')} does not run (${(error as Error).message}).`,
    );
    return false;
  }
}
