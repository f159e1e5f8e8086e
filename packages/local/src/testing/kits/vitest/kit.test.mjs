import { useLocal } from '@authing/local/vitest';
import { expect, test } from 'vitest';
import { kitTests } from '../kit.mjs';

kitTests(useLocal, { expect, test });
