/**
 * How esbuild makes the file of a package for a script tag. The files of several packages share the global `Authing`,
 * whichever comes first on the page: each adds what it has. A second file of one package adds nothing, or the page would run
 * on parts of both; the first is told by an event. An element with this id shows as a global as well, but is no member of
 * the page: it is left alone.
 */
const join = `(part=>{
  const own=Object.getOwnPropertyDescriptor(globalThis,'Authing')?.value,
  all=own&&typeof own=='object'&&!own.nodeType?own:{};
  if(Object.keys(part).some(name=>Object.hasOwnProperty.call(all,name)))
    return dispatchEvent(new CustomEvent('authing:refused',{detail:part.VERSION}));
  globalThis.Authing=Object.assign(all,part)
})(part)`.replace(/\n\s*/g, '');

export const scriptTagFile = {
  bundle: true,
  minify: true,
  format: 'iife',
  globalName: 'part',
  banner: { js: '(()=>{' },
  footer: { js: `${join}})();` },
  target: 'es2020',
  legalComments: 'none',
};
