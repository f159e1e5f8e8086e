export * from '@authing/vue';
