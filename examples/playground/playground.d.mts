export function startPlayground(port?: number): Promise<{ url: string; localUrl: string; close(): Promise<void> }>;
