import { AuthingProvider, useAuth } from '@authing/react';

globalThis.page = { AuthingProvider, useAuth };
