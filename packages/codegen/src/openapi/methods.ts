/** Methods that a path may answer to. */
export const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;
