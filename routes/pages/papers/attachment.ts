/**
 * A `Content-Disposition` that saves a file under its name: in ASCII for old programs, and whole as RFC 8187 has it. Whatever
 * could end the value early is escaped or left out.
 */
export function attachment(name: string): string {
  const plain = name.normalize('NFKD').replaceAll(/[^\w .()-]/g, '_');
  const whole = encodeURIComponent(name.toWellFormed()).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`;
}
