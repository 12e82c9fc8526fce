import { number, plural } from '../format';
import { pattern } from './popup-pattern';

export const popup = {
  pattern,
  onThisPage: 'on this page',
  read: (time: string) => `read ${time}`,
  allClients: 'Your clients',
  clientsHeading: (count: number) =>
    `${number('en', count)} ${plural('en', count, 'client', 'clients')}, longest wait first`,
  hideBadges: 'Presenting',
  hideBadgesHint:
    'Takes the badges off every page, and your own notes out of this window, while you share your screen',
  nothingWaits: 'Nothing is waiting for the client.',
  off: {
    heading: (host: string) => `Signoff is off on ${host}`,
    known: (tool: string, basis: string) => `This is ${tool}. Signoff knows it: ${basis}.`,
    unknown: 'Signoff has no file for this site; it will look for approval words on its own.',
    promise: 'It asks for this host only. It reads what you see and keeps it on this machine.',
    button: (host: string) => `Switch on for ${host}`,
    refused: 'Not switched on: the browser did not get your permission.',
    asked: 'Switched on. Reload the page if nothing shows within a few seconds.',
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
  basisLine: (basis: string, since: string) => `${basis}, ${since}`,
  exportLog: 'Export log',
  csv: 'CSV',
  jsonLines: 'JSON Lines',
  dashboard: 'Dashboard',
  loading: 'Reading the figures …',
  errorHeading: 'The figures can’t be shown',
};

export type PopupWords = typeof popup;
