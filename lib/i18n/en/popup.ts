import { number } from '../format';
import { pattern } from './popup-pattern';

export const popup = {
  pattern,
  onThisPage: 'on this page',
  read: (time: string) => `read ${time}`,
  allClients: 'Your clients',
  clientsHeading: (count: number) =>
    count === 1 ? '1 client' : `${number('en', count)} clients, longest wait first`,
  hideBadges: 'Presenting',
  hideBadgesHint:
    'Takes the badges off every page, and your own notes out of this window, while you share your screen',
  nothingWaits: 'Nothing is waiting for the client.',
  off: {
    heading: (host: string) => `Signoff is off on ${host}`,
    known: (tool: string, basis: string) => `This is ${tool}. How Signoff knows it: ${basis}.`,
    unknown: 'Signoff does not know this site; it will look for the usual words of approvals on its own.',
    promise:
      'The permission is for this site alone. Signoff reads what you see and keeps it on this machine.',
    button: (host: string) => `Switch on for ${host}`,
    refused: 'Not switched on: the browser did not get your permission.',
    asked: 'Switched on. Reload the page if nothing shows within a few seconds.',
    lost: (when: string) =>
      `This site was read before, and may no longer be since ${when}. Until it is switched on again, the log of its clients has a gap.`,
  },
  impossible: 'The browser keeps extensions off this page, so nothing is read here.',
  nothing: {
    heading: 'Nothing seen yet',
    here: 'Signoff is on here. Open a list, calendar or approval queue with posts: it counts from what the page shows.',
    elsewhere: 'Open your scheduling tool, then open Signoff again from there.',
    welcome: 'Pick your tools',
  },
  blind: {
    heading: 'Signoff can’t read this page',
    text: 'It should show posts, but none was recognised. Nothing from here is counted, and the log notes the gap.',
  },
  noPosts: 'No post that is in approval was recognised on this page.',
  noApproval: (tool: string) => `${tool} has no approval step, so there is nothing to count here.`,
  basisLine: (basis: string, since: string) => `How Signoff knows it: ${basis} (${since})`,
  reminders: {
    damage: (count: number) =>
      count === 1
        ? 'A part of the log of one client is lost.'
        : `A part of the log is lost, of ${number('en', count)} clients.`,
    damageWay: 'See what can be done',
    backup: 'No backup was saved for a month.',
    backupWay: 'Save one',
  },
  exportLog: 'Export log',
  csv: 'CSV',
  jsonLines: 'JSON Lines',
  dashboard: 'Dashboard',
  loading: 'Reading the figures …',
  errorHeading: 'The figures can’t be shown',
};

export type PopupWords = typeof popup;
