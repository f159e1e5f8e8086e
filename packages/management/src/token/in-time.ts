/** The outcome of what may hang, such as the commands that a Redis client queues while it is offline. */
export async function inTime<Result>(work: () => Result | Promise<Result>, latest: number): Promise<Result> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    const fail = () => reject(new Error('It took too long'));
    // One turn more: an answer that came while this process was busy counts.
    timer = setTimeout(
      () => {
        timer = setTimeout(fail, 0);
      },
      Math.max(latest - Date.now(), 0),
    );
  });
  try {
    return await Promise.race([work(), late]);
  } finally {
    clearTimeout(timer);
  }
}
