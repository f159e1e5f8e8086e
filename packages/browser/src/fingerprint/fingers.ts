/** Hashes of what tells one browser from another. */
export interface DeviceFingers {
  userAgentFingerprint: string;
  audioFingerprint: string;
  canvasFingerprint: string;
  screenResolutionFingerprint: string;
  webglFingerprint: string;
  fontsFingerprint: string;
  pluginsFingerprint: string;
}

/** What a browser is known by. */
export interface BrowserFingers {
  /** Hash over all fingers; it stays when one of them changes, as long as the browser keeps its storage. */
  browserId: string;
  deviceFingers: DeviceFingers;
}
