import type { PopupWords } from '../en/popup';
import { number, plural } from '../format';
import { pattern } from './popup-pattern';

export const popup: PopupWords = {
  pattern,
  onThisPage: 'sur cette page',
  read: (time) => `lu à ${time}`,
  allClients: 'Vos clients',
  clientsHeading: (count) =>
    `${number('fr', count)} ${plural('fr', count, 'client', 'clients')}, la plus longue attente d’abord`,
  hideBadges: 'Présentation',
  hideBadgesHint:
    'Retire les badges de toutes les pages, et vos notes de cette fenêtre, pendant que vous partagez votre écran',
  nothingWaits: 'Rien n’attend le client.',
  off: {
    heading: (host) => `Signoff n’est pas activé sur ${host}`,
    known: (tool, basis) => `C’est ${tool}. Signoff le connaît : ${basis}.`,
    unknown: 'Signoff ne connaît pas encore ce site ; il y cherchera de lui-même les mots de la validation.',
    promise:
      'L’autorisation ne vaut que pour ce site. Signoff lit ce que vous voyez et le garde sur cet ordinateur.',
    button: (host) => `Activer sur ${host}`,
    refused: 'Pas activé : le navigateur n’a pas reçu votre accord.',
    asked: 'Activé. Rechargez la page si rien ne s’affiche d’ici quelques secondes.',
  },
  impossible: 'Le navigateur ferme cette page aux extensions : rien n’y est lu.',
  nothing: {
    heading: 'Rien n’a encore été vu',
    here: 'Signoff est activé ici. Ouvrez une liste, un calendrier ou une file de validation.',
    elsewhere: 'Ouvrez votre outil de planification, puis rouvrez Signoff depuis là.',
    welcome: 'Choisir vos outils',
  },
  blind: {
    heading: 'Signoff ne parvient pas à lire cette page',
    text: 'Elle devrait montrer des posts, mais aucun n’a été reconnu. Rien d’ici n’est compté, et le journal note cette lacune.',
  },
  noPosts: 'Aucun post en cours de validation n’a été reconnu sur cette page.',
  noApproval: (tool) => `${tool} n’a pas d’étape de validation : il n’y a rien à compter ici.`,
  basisLine: (basis, since) => `${basis}, ${since}`,
  exportLog: 'Exporter',
  csv: 'CSV',
  jsonLines: 'JSON Lines',
  dashboard: 'Tableau de bord',
  loading: 'Lecture des chiffres …',
  errorHeading: 'Les chiffres ne peuvent pas être affichés',
};
