/** The file for a script tag on a trusted page: adds `ManagementClient` to the global `Authing`. */
export { ManagementClient } from './client.js';
