/** The longest file or answer that is read: what is handled within a minute and a gigabyte. The contract has a third of a megabyte. */
export const MAX_BYTES = 16 * 1024 * 1024;
export const megabytes = `${MAX_BYTES / 1024 / 1024} MB`;
