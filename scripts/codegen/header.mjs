/** First line of every generated file. */
export const header = (source) => `// Generated from ${source}. Do not edit; run \`pnpm generate\`.`;
