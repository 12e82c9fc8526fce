/** Names that are not simply written with a capital. */
const NAMES: Readonly<Record<string, string>> = {
  twitter: 'X',
  linkedin: 'LinkedIn',
  tiktok: 'TikTok',
  youtube: 'YouTube',
  google_business: 'Google Business',
  whatsapp: 'WhatsApp',
};

/** A channel as people write it; what is not known is written as the page had it, with a capital. */
export function channelName(channel: string): string {
  if (Object.hasOwn(NAMES, channel)) return NAMES[channel] ?? channel;
  return channel.charAt(0).toUpperCase() + channel.slice(1);
}
