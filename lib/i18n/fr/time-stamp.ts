import type { TimeStampWords } from '../en/time-stamp';
import { number, plural } from '../format';
import { withFrenchSpaces } from '../french-spaces';

export const timeStamp: TimeStampWords = withFrenchSpaces<TimeStampWords>({
  back: 'Retour aux exports',
  heading: 'Horodatage d’une autorité',
  lead: 'Une autorité de votre choix atteste que ce point de contrôle existait à un moment donné. Qui fait confiance à l’autorité n’a pas besoin de se fier à votre horloge.',
  noAuthority:
    'Aucune autorité n’est indiquée : personne n’est sollicité, et cette page ne peut rien joindre.',
  settings: 'En indiquer une dans les réglages',
  noClient: 'Ce client n’existe pas.',
  noCheckpoint:
    'Ce client n’a pas de point de contrôle qui corresponde à son journal. Établissez-en d’abord un sous « Exports ».',
  unread: 'Les points de contrôle n’ont pas pu être lus',
  authority: 'Autorité',
  client: 'Client',
  checkpoint: 'Point de contrôle',
  covers: (events, when) =>
    `${number('fr', events)} ${plural('fr', events, 'événement', 'événements')}, ${when}`,
  unstamped: 'Pas encore d’horodatage',
  stamped: (when) => `Horodatage : ${when}`,
  goesOut: {
    heading: 'Ce qui est envoyé',
    text: 'La somme de contrôle SHA-256 du point de contrôle et un nombre aléatoire, 69 octets en tout. Rien du journal, aucun nom, aucun texte ; la somme de contrôle ne dit pas de quoi elle est tirée.',
    seen: 'Comme pour toute requête sur le Web, l’autorité voit aussi votre adresse IP, le navigateur que vous utilisez et l’extension qui fait la demande ; Firefox y joint un identifiant propre à cette installation.',
    plain:
      'Son adresse commence par http://, comme celle de nombreuses autorités : un intermédiaire peut lire la demande, la retenir ou y répondre à sa place. La réponse est signée : vérifiez-la une fois avec openssl, comme l’explique le README du dossier ; vous saurez si elle vient bien de l’autorité.',
    permission: (host) =>
      `Au besoin, le navigateur vous demande d’abord si Signoff peut joindre ${host}. Signoff ne s’en sert que pour les horodatages et n’y lit aucune page.`,
  },
  ask: (host) => `Demander un horodatage à ${host}`,
  asking: 'Demande en cours auprès de l’autorité…',
  kept: 'L’horodatage est conservé. Il figurera dans chaque dossier de preuve de ce client.',
  failed: 'Pas d’horodatage',
  nothingLost:
    'Le point de contrôle est inchangé. Vous pouvez réessayer, ou enregistrer la demande dans un fichier sous « Exports » et y faire répondre à la main.',
  notPermitted: (host) =>
    `Le navigateur n’a pas reçu votre accord pour joindre ${host}. Rien n’a été envoyé.`,
  status: (host, status) => `${host} a répondu par une page d’erreur (HTTP ${status}).`,
  faults: {
    silent: (host) => `${host} n’a pas répondu. Le service est peut-être arrêté, ou l’adresse mal écrite.`,
    late: (host) => `${host} n’a pas répondu entièrement en 20 secondes.`,
    redirect: (host) =>
      `${host} renvoie à une autre adresse. Signoff ne la suit pas : indiquez-la dans les réglages si vous lui faites confiance.`,
    type: (host) =>
      `La réponse de ${host} n’est pas un horodatage. Est-ce bien l’adresse des demandes RFC 3161 ?`,
    large: (host) =>
      `La réponse de ${host} dépasse de loin la taille d’un horodatage ; elle a été interrompue.`,
    form: (host) =>
      `La réponse de ${host} n’est pas un horodatage, ou elle a été coupée ou modifiée en chemin.`,
    refused: (host) => `${host} a refusé. Son motif, s’il en donne un, figure ci-dessous tel quel.`,
    other: (host) => `${host} a horodaté autre chose. Cette réponse n’a pas été conservée.`,
    nonce: (host) => `${host} a répondu à une autre demande. Cette réponse n’a pas été conservée.`,
    certificate: (host) =>
      `${host} a envoyé un horodatage sans son certificat. Personne ne pourrait le vérifier plus tard : il n’a pas été conservé.`,
  },
});
