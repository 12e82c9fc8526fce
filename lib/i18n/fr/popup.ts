import type { PopupWords } from '../en/popup';
import { number } from '../format';
import { pattern } from './popup-pattern';

export const popup: PopupWords = {
  pattern,
  onThisPage: 'sur cette page',
  read: (time) => `lu à ${time}`,
  allClients: 'Vos clients',
  clientsHeading: (count) =>
    count === 1 ? '1 client' : `${number('fr', count)} clients, la plus longue attente d’abord`,
  hideBadges: 'Présentation',
  hideBadgesHint:
    'Retire les badges de toutes les pages et vos notes de cette fenêtre pendant que vous partagez votre écran',
  nothingWaits: 'Aucun post n’attend la réponse du client.',
  off: {
    heading: (host) => `Signoff n’est pas activé sur ${host}`,
    known: (tool, basis) => `C’est ${tool}, que Signoff connaît ainsi : ${basis}.`,
    unknown: 'Signoff ne connaît pas encore ce site ; il y cherchera de lui-même les mots de la validation.',
    promise:
      'L’autorisation ne vaut que pour ce site. Signoff lit ce que vous voyez et le garde sur cet ordinateur.',
    button: (host) => `Activer sur ${host}`,
    refused: 'Pas activé : le navigateur n’a pas reçu votre accord.',
    asked: 'Activé. Rechargez la page si rien ne s’affiche d’ici quelques secondes.',
    lost: (when) =>
      `Ce site était lu et ne peut plus l’être depuis le ${when}. Tant qu’il n’est pas réactivé, le journal de ses clients a une lacune.`,
  },
  impossible: 'Le navigateur ferme cette page aux extensions : rien n’y est lu.',
  nothing: {
    heading: 'Rien n’a encore été vu',
    here: 'Signoff est activé ici. Ouvrez une liste, un calendrier ou une file de validation : il compte d’après ce que la page affiche.',
    elsewhere: 'Ouvrez votre outil de planification, puis cliquez de nouveau sur Signoff.',
    welcome: 'Choisir vos outils',
  },
  blind: {
    heading: 'Signoff ne parvient pas à lire cette page',
    text: 'Elle devrait afficher des posts, mais aucun n’a été reconnu. Rien de cette page n’est compté, et le journal note la lacune.',
  },
  noPosts: 'Aucun post en cours de validation n’a été reconnu sur cette page.',
  noApproval: (tool) => `${tool} n’a pas d’étape de validation : il n’y a rien à compter ici.`,
  basisLine: (basis, since) => `Connu de Signoff : ${basis} (${since})`,
  reminders: {
    damage: (count) =>
      count === 1
        ? 'Une partie du journal d’un client est perdue.'
        : `Une partie du journal de ${number('fr', count)} clients est perdue.`,
    damageWay: 'Voir que faire',
    backup: 'Aucune sauvegarde depuis un mois.',
    backupWay: 'En enregistrer une',
  },
  exportLog: 'Exporter',
  csv: 'CSV',
  jsonLines: 'JSON Lines',
  dashboard: 'Tableau de bord',
  loading: 'Lecture des chiffres …',
  errorHeading: 'Impossible d’afficher les chiffres',
};
