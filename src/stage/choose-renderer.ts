import { AUTO, CANVAS } from 'phaser';

/** Names of the drivers that draw WebGL without a graphics chip. */
const SOFTWARE_DRIVERS = /swiftshader|llvmpipe|softpipe|basic render|software/i;

/**
 * WebGL only where a graphics chip draws it. Drawn in software it takes ten times as long as the
 * plain canvas, which shows the same pictures.
 */
export function chooseRenderer(): number {
  const context = document
    .createElement('canvas')
    .getContext('webgl', { failIfMajorPerformanceCaveat: true });
  if (!context) return CANVAS;
  const names = context.getExtension('WEBGL_debug_renderer_info');
  const driver: unknown = names && context.getParameter(names.UNMASKED_RENDERER_WEBGL);
  // Browsers allow few contexts at a time; this one has told what it knows.
  context.getExtension('WEBGL_lose_context')?.loseContext();
  return SOFTWARE_DRIVERS.test(String(driver)) ? CANVAS : AUTO;
}
