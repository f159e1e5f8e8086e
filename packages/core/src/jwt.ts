/** What the payload of a JWT says, without any check. Never proof of anything: for reading our own token only. */
export function decodeToken(token: string): Record<string, unknown> {
  try {
    const base64 = token.split('.')[1]!.replace(/-/g, '+').replace(/_/g, '/');
    const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
    return Object(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    return {};
  }
}
