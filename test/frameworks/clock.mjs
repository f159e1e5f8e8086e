/** Loaded before an application: moves its clock an hour on when it is told to, and says so. */
const { now } = Date;
let moved = 0;
Date.now = () => now() + moved;
process.on('SIGUSR2', () => {
  moved += 3_600_000;
  console.log('clock moved');
});
