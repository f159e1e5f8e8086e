export type Print = (text: string) => void;

/** Tells each step when it begins and how long it took when it ends. */
export function progress(print: Print) {
  return async function step<Result>(title: string, work: () => Result | Promise<Result>): Promise<Result> {
    print(`${title} … `);
    const start = performance.now();
    try {
      const result = await work();
      print(`${((performance.now() - start) / 1000).toFixed(1)} s\n`);
      return result;
    } catch (error) {
      print('failed\n');
      throw error;
    }
  };
}
