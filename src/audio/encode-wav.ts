import { SAMPLE_RATE } from './tone-synthesis.ts';

const HEADER_BYTES = 44;

/** A WAV file, one channel of 16 bits, from samples between -1 and 1; louder ones are clipped. */
export function encodeWav(samples: Float32Array): Uint8Array {
  const view = new DataView(new ArrayBuffer(HEADER_BYTES + samples.length * 2));
  const soundBytes = samples.length * 2;
  writeTag(view, 0, 'RIFF');
  view.setUint32(4, HEADER_BYTES - 8 + soundBytes, true);
  writeTag(view, 8, 'WAVEfmt ');
  view.setUint32(16, 16, true); // bytes of the format block
  view.setUint16(20, 1, true); // uncompressed
  view.setUint16(22, 1, true); // channels
  view.setUint32(24, SAMPLE_RATE, true);
  view.setUint32(28, SAMPLE_RATE * 2, true); // bytes per second
  view.setUint16(32, 2, true); // bytes per sample
  view.setUint16(34, 16, true); // bits per sample
  writeTag(view, 36, 'data');
  view.setUint32(40, soundBytes, true);
  samples.forEach((sample, index) => {
    const clipped = Math.max(-1, Math.min(1, sample));
    view.setInt16(HEADER_BYTES + index * 2, Math.round(clipped * 32_767), true);
  });
  return new Uint8Array(view.buffer);
}

/** The samples as an address: nothing has to be fetched, which the page's policy would refuse. */
export function wavAddress(samples: Float32Array): string {
  const bytes = encodeWav(samples);
  const pieces: string[] = [];
  const pieceBytes = 8192; // arguments a call takes everywhere
  for (let i = 0; i < bytes.length; i += pieceBytes) {
    pieces.push(String.fromCharCode(...bytes.subarray(i, i + pieceBytes)));
  }
  return `data:audio/wav;base64,${btoa(pieces.join(''))}`;
}

function writeTag(view: DataView, at: number, tag: string): void {
  for (let i = 0; i < tag.length; i += 1) view.setUint8(at + i, tag.charCodeAt(i));
}
