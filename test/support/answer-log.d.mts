import type { startLocal } from '@authing/local';

type StartLocal = typeof startLocal;

export declare function recordAnswers(
  testPath: string,
  start: StartLocal,
  folder?: string,
): { startLocal: StartLocal; write(): void };

export declare function readAnswers(folder?: string): Map<string, string[]>;
