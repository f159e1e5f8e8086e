// Nothing is imported before the check: an older Node could not even read the rest.
const NEEDED = 20;
const [major] = process.versions.node.split('.');

if (Number(major) < NEEDED) fail(`Node ${NEEDED} or later is needed, this is ${process.versions.node}`);
else
  import('./command.js')
    .then(({ run }) => run())
    .catch((error: unknown) => fail(error instanceof Error ? error.message : String(error)));

function fail(message: string): void {
  process.stderr.write(`authing-local: ${message}\n`);
  process.exit(2);
}

export {};
