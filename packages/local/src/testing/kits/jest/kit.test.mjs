import { useLocal } from '@authing/local/jest';
import { expect, test } from '@jest/globals';
import { kitTests } from '../kit.mjs';

kitTests(useLocal, { expect, test });
