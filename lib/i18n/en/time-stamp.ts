import { number, plural } from '../format';

/** The page that asks an authority for a time stamp. */
export const timeStamp = {
  back: 'Back to the exports',
  heading: 'Time stamp of an authority',
  lead: 'An authority of your choice confirms that this checkpoint was there at a certain moment. Whoever trusts the authority need not trust your clock.',
  noAuthority: 'No authority is named, so nobody is asked and this page can reach nothing.',
  settings: 'Name one in the settings',
  noClient: 'There is no such client.',
  noCheckpoint: 'This client has no checkpoint that fits its log. Make one under “Exports” first.',
  unread: 'The checkpoints could not be read',
  authority: 'Authority',
  client: 'Client',
  checkpoint: 'Checkpoint',
  covers: (events: number, when: string) =>
    `${number('en', events)} ${plural('en', events, 'event', 'events')}, ${when}`,
  unstamped: 'No time stamp yet',
  stamped: (when: string) => `Time stamp: ${when}`,
  goesOut: {
    heading: 'What goes out',
    text: 'The SHA-256 checksum of the checkpoint and a random number, 69 bytes in all. Nothing of the log, no name, no text; the checksum does not tell what it was made of.',
    seen: 'As with every request on the web, the authority also sees your IP address, which browser you use and which extension asks; Firefox adds an id of this one installation.',
    plain:
      'Its address begins with http://, as that of many authorities does: whoever stands in between can read the request, hold it back, or answer instead. The answer is signed, so check it once with openssl as the README in the bundle says: it shows whether it is the authority’s.',
    permission: (host: string) =>
      `If need be, the browser first asks whether Signoff may reach ${host}. Signoff uses that for time stamps alone and reads no page there.`,
  },
  ask: (host: string) => `Ask ${host} for a time stamp`,
  asking: 'The authority is being asked …',
  kept: 'The time stamp is kept. It will stand in every evidence bundle of this client.',
  failed: 'There is no time stamp',
  nothingLost:
    'The checkpoint is as it was. You can try again, or save the request as a file under “Exports” and have it answered by hand.',
  notPermitted: (host: string) =>
    `The browser did not get your permission to reach ${host}. Nothing was sent.`,
  status: (host: string, status: string) => `${host} answered with an error page (HTTP ${status}).`,
  faults: {
    silent: (host: string) => `${host} gave no answer. It may be down, or its address misspelt.`,
    late: (host: string) => `${host} gave no whole answer within 20 seconds.`,
    redirect: (host: string) =>
      `${host} points to another address. Signoff does not follow: name that address in the settings if you trust it.`,
    type: (host: string) =>
      `${host} answered with something that is no time stamp. Is this the address for RFC 3161 requests?`,
    large: (host: string) => `${host} answered with far more than a time stamp, and was cut off.`,
    form: (host: string) => `The answer of ${host} is no time stamp, or it was cut or changed on its way.`,
    refused: (host: string) =>
      `${host} refused. What it says why, if anything, stands below in its own words.`,
    other: (host: string) => `${host} sent a time stamp of something else. It was not kept.`,
    nonce: (host: string) => `${host} sent the answer to another request. It was not kept.`,
    certificate: (host: string) =>
      `${host} sent a time stamp without its certificate. Nobody could check it later, so it was not kept.`,
  },
};

export type TimeStampWords = typeof timeStamp;
