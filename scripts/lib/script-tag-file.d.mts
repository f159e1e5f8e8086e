export declare const scriptTagFile: {
  bundle: true;
  minify: true;
  format: 'iife';
  globalName: string;
  banner: { js: string };
  footer: { js: string };
  target: string;
  legalComments: 'none';
};
