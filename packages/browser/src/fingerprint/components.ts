/** What tells one browser from another, each as text. Nothing of it leaves the page but its hash. */
export const components: Record<string, () => string | Promise<string>> = {
  userAgentFingerprint: () => navigator.userAgent,
  audioFingerprint: audio,
  canvasFingerprint: canvas,
  screenResolutionFingerprint: () => `${screen.width}x${screen.height}x${screen.colorDepth}`,
  webglFingerprint: webgl,
  fontsFingerprint: fonts,
  pluginsFingerprint: () =>
    Array.from(navigator.plugins, ({ name, filename, description }) => [name, filename, description].join()).join(';'),
};

function context2d(width: number, height: number): CanvasRenderingContext2D {
  const context = Object.assign(document.createElement('canvas'), { width, height }).getContext('2d');
  if (!context) throw new Error('no canvas');
  return context;
}

function canvas(): string {
  const context = context2d(240, 60);
  context.textBaseline = 'top';
  context.font = '16px Arial';
  context.fillStyle = '#f60';
  context.fillRect(100, 5, 80, 30);
  context.fillStyle = '#069';
  context.fillText('Authing \u{1F511} 身份', 4, 12);
  context.globalCompositeOperation = 'multiply';
  context.fillStyle = '#0cf8';
  context.arc(60, 30, 25, 0, Math.PI * 2);
  context.fill();
  return context.canvas.toDataURL();
}

function webgl(): string {
  const gl = document.createElement('canvas').getContext('webgl');
  if (!gl) throw new Error('no WebGL');
  const info = gl.getExtension('WEBGL_debug_renderer_info');
  const names: number[] = [
    gl.VENDOR,
    gl.RENDERER,
    gl.VERSION,
    gl.SHADING_LANGUAGE_VERSION,
    gl.MAX_TEXTURE_SIZE,
    gl.MAX_VIEWPORT_DIMS,
  ];
  if (info) names.push(info.UNMASKED_VENDOR_WEBGL, info.UNMASKED_RENDERER_WEBGL);
  return [
    ...names.map((name) => String(gl.getParameter(name as typeof gl.VENDOR))),
    ...(gl.getSupportedExtensions() ?? []),
  ].join(';');
}

const FONTS =
  'Arial,Calibri,Cambria,Comic Sans MS,Consolas,Courier New,Georgia,Helvetica Neue,Hiragino Sans GB,Impact,Menlo,Microsoft YaHei,Noto Sans CJK SC,PingFang SC,Roboto,Segoe UI,SimSun,Tahoma,Times New Roman,Ubuntu,Verdana';

/** A font is there when a text set in it has another width than in the font used in its place. */
function fonts(): string {
  const context = context2d(1, 1);
  const width = (font: string) => {
    context.font = `72px ${font}`;
    return context.measureText('mmmmmmmmmmlli\u8eab').width;
  };
  return FONTS.split(',')
    .filter((font) => ['monospace', 'serif'].some((other) => width(`'${font}',${other}`) !== width(other)))
    .join();
}

/** How this machine rounds a tone that goes through a compressor. */
async function audio(): Promise<string> {
  const context = new OfflineAudioContext(1, 4_410, 44_100);
  const tone = new OscillatorNode(context, { type: 'triangle', frequency: 10_000 });
  const compressor = new DynamicsCompressorNode(context, {
    threshold: -50,
    knee: 40,
    ratio: 12,
    attack: 0,
    release: 0.25,
  });
  tone.connect(compressor).connect(context.destination);
  tone.start();
  const samples = (await context.startRendering()).getChannelData(0);
  return String(samples.reduce((sum, sample) => sum + Math.abs(sample), 0));
}
