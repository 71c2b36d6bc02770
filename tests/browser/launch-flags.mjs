/** For a browser that only ever opens our own pages and talks to nobody. */
export const LAUNCH_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Also draws WebGL, in software and only for pages that ask for it: a few frames a second. */
export const WEBGL_FLAGS = [
  ...LAUNCH_FLAGS,
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
];
