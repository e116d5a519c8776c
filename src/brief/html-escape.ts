const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text made safe for an element or a quoted attribute; characters that no document may hold become U+FFFD. */
export function escapeHtml(text: string): string {
  return text
    .toWellFormed()
    .replace(/[&<>"']/g, (mark) => entities[mark]!)
    .replace(/\p{Cc}/gu, (control) => (/[\t\n\r]/.test(control) ? control : '\ufffd'))
}
