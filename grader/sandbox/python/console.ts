/** What Python prints: kept, cut, and handed over after each call. */
const LIMIT = 16 * 1024

export class Console {
  private text = ''
  private full = false

  write(text: string): void {
    if (this.full) return
    this.text += text
    this.full = this.text.length > LIMIT
    if (this.full) this.text = `${this.text.slice(0, LIMIT)}\n…`
  }

  /** Everything since it was asked last. */
  take(): string {
    const { text } = this
    this.text = ''
    this.full = false
    return text.endsWith('\n') ? text.slice(0, -1) : text
  }
}
