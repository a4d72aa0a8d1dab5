const firstCapacity = 4_096;

/** Bytes that come in pieces of any size, held in one stretch: a million pieces of one byte cost no more than a million bytes. */
export class GrowingBytes {
  #bytes = Buffer.allocUnsafe(0);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  append(piece: Uint8Array): void {
    const length = this.#length + piece.byteLength;
    if (length > this.#bytes.byteLength) {
      const larger = Buffer.allocUnsafe(Math.max(firstCapacity, length, 2 * this.#bytes.byteLength));
      this.#bytes.copy(larger, 0, 0, this.#length);
      this.#bytes = larger;
    }
    this.#bytes.set(piece, this.#length);
    this.#length = length;
  }

  /** What has come so far; from then on it is empty. */
  take(): Buffer {
    const taken = this.#bytes.subarray(0, this.#length);
    this.#bytes = Buffer.allocUnsafe(0);
    this.#length = 0;
    return taken;
  }
}
