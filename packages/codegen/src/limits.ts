/** The longest file or answer that is read. The contract has a third of a megabyte. */
export const MAX_BYTES = 64 * 1024 * 1024;
export const megabytes = `${MAX_BYTES / 1024 / 1024} MB`;
