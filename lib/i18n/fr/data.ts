import type { DataWords } from '../en/data';
import { number, plural } from '../format';

const events = (count: number): string =>
  `${number('fr', count)} ${plural('fr', count, 'événement', 'événements')}`;
const clients = (count: number): string =>
  `${number('fr', count)} ${plural('fr', count, 'client', 'clients')}`;

export const data: DataWords = {
  heading: 'Vos données',
  hint: 'Tout est sur cet ordinateur. Ici, vous sauvegardez vos données, les restaurez, fixez leur durée de conservation et les effacez.',
  failed: 'L’opération n’a pas eu lieu, et rien n’a changé',
  working: 'En cours …',
  damage: {
    heading: 'Une partie du journal est perdue',
    line: (name, kept, lost) => `${name} : ${number('fr', kept)} sur ${events(lost)} sont encore présents.`,
    altered: (name) => `${name} : des événements ont été modifiés en dehors de Signoff.`,
    noName: 'Un client dont le nom est perdu aussi',
    what: 'Le navigateur a restitué moins que ce que Signoff avait enregistré. Les nouveaux événements sont notés, et le journal indique ce qui manque. Restaurez une sauvegarde pour combler ce manque.',
    restore: 'Restaurer depuis un fichier',
    seen: 'Je n’ai pas de sauvegarde : mettre fin à l’alerte',
  },
  backup: {
    heading: 'Sauvegarde',
    due: 'Aucune sauvegarde depuis un mois.',
    never: 'Aucune sauvegarde pour l’instant.',
    last: (when) => `Dernière sauvegarde : ${when}.`,
    save: 'Enregistrer une sauvegarde',
    about: 'Un fichier avec tout le journal. Les réglages et les noms des relecteurs n’y sont pas.',
    saved: (file) => `Enregistrée sous ${file}. Gardez-la sur un autre disque.`,
  },
  restore: {
    heading: 'Restaurer ou fusionner un journal',
    about:
      'Un fichier exporté par Signoff : JSON Lines, ou un dossier de preuve. Il est d’abord vérifié, et rien ne change avant que vous ayez vu ce qu’il ferait.',
    choose: 'Choisir un fichier',
    reading: (done, all) => `Vérification : ${done} sur ${all}`,
    writing: (done, all) =>
      `Enregistrement : ${done} sur ${all}. Laissez cette page ouverte ; rien ne change avant que tout y soit.`,
    cancel: 'Annuler',
    verified: (count, of) =>
      `Le fichier est entier : ${events(count)} de ${clients(of)}. Chaque journal a été vérifié jusqu’au bout.`,
    columns: {
      client: 'Client du fichier',
      events: 'Événements',
      does: 'Effet',
      into: 'Destination',
    },
    noName: 'nom effacé',
    plan: {
      new: 'revient comme un client à part',
      longer: 'le journal continue là où il s’arrête ici',
      fills: 'rend les événements perdus',
      known: 'le journal a déjà tout cela',
      erased: 'a été effacé ici, et le reste',
      forked: 's’est poursuivi ici et là-bas ; ce qui n’est que là-bas est ajouté comme importé',
      merge: 'est ajouté à ce client comme importé ; ce que les deux ont vu n’est pas compté deux fois',
      none: 'est laissé de côté',
    },
    itself: 'à sa place',
    none: 'nulle part : le laisser de côté',
    into: (name) => `dans ${name}`,
    run: 'Restaurer',
    done: (added, of) =>
      added === 0
        ? 'Il n’y avait rien à ajouter.'
        : `${events(added)} de ${clients(of)} ${plural('fr', added, 'ajouté', 'ajoutés')}.`,
    undo: 'Annuler cette importation',
    undone: 'L’importation a été annulée.',
    undoHint: (when) => `Une importation du ${when} peut encore être annulée pendant un jour.`,
  },
  csv: {
    heading: 'Importer d’anciennes validations',
    about:
      'Un tableau (CSV) de n’importe quel outil. Les événements importés sont signalés comme tels. Les tendances les laissent de côté, sauf si vous en décidez autrement dans les réglages du client.',
    columns: { column: 'Colonne', first: 'Premières valeurs', use: 'Contient' },
    uses: {
      none: 'rien d’utile',
      client: 'le client',
      title: 'le texte ou le titre du post',
      key: 'l’identifiant du post dans son outil',
      channel: 'le canal',
      what: 'ce qui s’est passé (ou le statut)',
      at: 'quand cela s’est passé',
      who: 'qui l’a fait',
      'at:submitted': 'quand il a été envoyé en validation',
      'at:changes_requested': 'quand des modifications ont été demandées',
      'at:rejected': 'quand il a été refusé',
      'at:approved': 'quand il a été validé',
      'at:commented': 'quand il a été commenté',
      'at:held': 'quand il a été suspendu',
      'at:released': 'quand il a été repris',
      'at:scheduled': 'quand il a été programmé',
      'at:published': 'quand il a été publié',
    },
    words: 'Signification des mots',
    wordNone: 'laisser de côté',
    client: 'Client des lignes qui n’en indiquent pas',
    newClient: 'un nouveau client …',
    clientName: 'Nom du nouveau client',
    tool: 'Outil d’où viennent ces posts',
    otherTool: 'un autre',
    order: 'Dates en chiffres',
    dayFirst: 'jour, puis mois',
    monthFirst: 'mois, puis jour',
    preview: 'Aperçu',
    counts: (found, rows) => `${events(found)} tirés de ${number('fr', rows)} lignes.`,
    skipped: (count, why, first) =>
      `${number('fr', count)} ${plural('fr', count, 'ligne laissée', 'lignes laissées')} de côté : ${why} (la première : ligne ${number('fr', first)}).`,
    why: {
      no_post: 'pas de post',
      no_client: 'pas de client',
      no_time: 'pas de date lisible',
      no_kind: 'on ne sait pas ce qui s’est passé',
      future: 'dans le futur',
    },
    run: 'Importer',
  },
  faults: {
    empty: 'Le fichier est vide. Choisissez-en un autre.',
    too_large:
      'Le fichier est trop volumineux pour être lu en une fois. Exportez chaque client séparément et restaurez-les l’un après l’autre.',
    too_many: 'Ce fichier contient plus que ce qui peut être lu en une fois. Divisez-le, client par client.',
    line: 'Le fichier n’est pas un journal exporté par Signoff, ou a été modifié depuis. Exportez-le à nouveau, sans l’ouvrir dans un éditeur.',
    version: 'Le fichier vient d’un Signoff plus récent. Mettez Signoff à jour et réessayez.',
    chain: 'Le fichier n’est pas entier, ou a été modifié depuis son export. Utilisez-en une autre copie.',
    zip: 'Le fichier ZIP ne peut pas être ouvert sans risque. Utilisez-en une autre copie.',
    bundle: 'La vérification du dossier de preuve a échoué. Utilisez-en une autre copie.',
    no_log: 'Il n’y a pas de journal dans ce fichier. Choisissez un fichier exporté par Signoff.',
    table: 'Le fichier n’est pas un tableau lisible. Enregistrez-le en CSV et réessayez.',
    gone: 'Le fichier n’est plus là. Choisissez-le à nouveau.',
  },
  faultHeading: 'Ce fichier n’a pas été importé, et rien n’a changé',
  exactly: (message) => `Précisément (en anglais) : ${message}`,
  keep: {
    heading: 'Conservation',
    about: (days, months) =>
      `Les textes sont conservés ${days}, les événements ${months}. Pour les clients en litige, tout est conservé. Le tri se fait une fois par jour ; les durées se règlent dans les réglages.`,
    days: (count) => `${number('fr', count)} ${plural('fr', count, 'jour', 'jours')}`,
    months: (count) => `${number('fr', count)} mois`,
    ever: 'sans limite',
    plan: 'Qu’est-ce qui serait retiré maintenant\u00a0?',
    planned: (texts, gone) =>
      texts + gone === 0
        ? 'Rien n’est plus ancien.'
        : `Les textes de ${events(texts)}, et ${events(gone)} en entier, sont plus anciens.`,
    held: (count) => `${clients(count)} en litige : rien n’en est retiré.`,
    run: 'Les retirer maintenant',
    done: 'C’est fait. Le journal indique ce qui a été retiré, et reste vérifiable.',
  },
  client: {
    heading: 'Un client',
    which: 'Client',
    choose: 'choisissez un client',
    export: 'Tout sur ce client, en un fichier',
    exported: (file) => `Enregistré sous ${file}.`,
    rebuild: 'Recalculer ses chiffres à partir du journal',
    rebuilt: 'Les chiffres ont été recalculés.',
    erase: 'Effacer ce client',
    eraseAbout:
      'Noms, textes, personnes, posts, factures et réglages sont effacés définitivement. La suite des événements reste, sans aucun texte, et demeure vérifiable.',
    eraseEvents: 'Effacer aussi les événements : seule la dernière empreinte est conservée',
    confirm: (name) => `Pour continuer, saisissez le nom du client : ${name}`,
    erased: 'Ce client a été effacé.',
  },
  storage: {
    heading: 'Espace',
    used: (used) => `${used} utilisés sur cet ordinateur.`,
    more: 'En savoir plus',
  },
};
