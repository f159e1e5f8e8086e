export * from '@authing/react';
