export default {
  test: {
    // Busy machines: the runner itself is started beside other tests.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Installed packages are not transformed; here the package is not below node_modules.
    server: { deps: { external: [/\/dist\//] } },
  },
};
