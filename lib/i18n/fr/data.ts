import type { DataWords } from '../en/data';
import { number, plural } from '../format';

const events = (count: number): string =>
  `${number('fr', count)} ${plural('fr', count, 'événement', 'événements')}`;
const clients = (count: number): string =>
  `${number('fr', count)} ${plural('fr', count, 'client', 'clients')}`;

export const data: DataWords = {
  heading: 'Vos données',
  hint: 'Tout est sur cette machine. Ici, vous les sauvegardez, les restaurez, ne les gardez pas plus longtemps que voulu, et les effacez.',
  failed: 'Ceci n’a pas été fait, et rien n’a changé',
  working: 'En cours …',
  damage: {
    heading: 'Une partie du journal est perdue',
    line: (name, kept, lost) => `${name} : ${number('fr', kept)} sur ${events(lost)} sont encore là.`,
    altered: (name) => `${name} : des événements ont été modifiés hors de Signoff.`,
    noName: 'Un client dont le nom est perdu aussi',
    what: 'Le navigateur a rendu moins que ce que Signoff avait enregistré. Les nouveaux événements sont notés, et le journal nomme ce qui manque. Restaurez une sauvegarde pour combler le trou.',
    restore: 'Restaurer depuis un fichier',
    seen: 'Je n’ai pas de sauvegarde : arrêter cette alerte',
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
      `Le fichier est entier : ${events(count)} de ${clients(of)}. Chaque chaîne est vérifiée.`,
    columns: {
      client: 'Client du fichier',
      events: 'Événements',
      does: 'Ce que cela fait',
      into: 'Le mettre',
    },
    noName: 'nom effacé',
    plan: {
      new: 'revient comme client à part entière',
      longer: 'le journal continue là où il s’arrête ici',
      fills: 'des événements perdus reviennent',
      known: 'le journal a déjà tout cela',
      forked: 'a continué ici et là-bas ; ce qui n’est que là-bas est ajouté comme importé',
      merge: 'est ajouté à ce client comme importé ; ce que les deux ont vu n’est pas doublé',
      none: 'est laissé de côté',
    },
    itself: 'à sa place',
    none: 'nulle part, le laisser de côté',
    into: (name) => `dans ${name}`,
    run: 'Restaurer',
    done: (added, of) =>
      added === 0
        ? 'Il n’y avait rien à ajouter : le journal a tout.'
        : `${events(added)} de ${clients(of)} ajoutés.`,
    undo: 'Annuler cette importation',
    undone: 'L’importation a été annulée.',
    undoHint: (when) => `Une importation du ${when} peut encore être annulée, pendant un jour.`,
  },
  csv: {
    heading: 'Importer d’anciennes validations',
    about:
      'Un tableau (CSV) de n’importe quel outil. Les événements importés sont marqués. Les constats les laissent de côté, sauf si vous les voulez.',
    columns: { column: 'Colonne', first: 'Premières valeurs', use: 'Contient' },
    uses: {
      none: 'rien d’utile',
      client: 'le client',
      title: 'le texte ou titre de la publication',
      key: 'l’identifiant de la publication dans son outil',
      channel: 'le canal',
      what: 'ce qui s’est passé (ou le statut)',
      at: 'quand cela s’est passé',
      who: 'qui l’a fait',
      'at:submitted': 'quand elle a été soumise',
      'at:changes_requested': 'quand des modifications ont été demandées',
      'at:rejected': 'quand elle a été refusée',
      'at:approved': 'quand elle a été approuvée',
      'at:commented': 'quand elle a été commentée',
      'at:held': 'quand elle a été mise en attente',
      'at:released': 'quand l’attente a été levée',
      'at:scheduled': 'quand elle a été programmée',
      'at:published': 'quand elle a été publiée',
    },
    words: 'Ce que les mots veulent dire',
    wordNone: 'laisser de côté',
    client: 'Client des lignes qui n’en nomment pas',
    newClient: 'un nouveau client …',
    clientName: 'Nom du nouveau client',
    tool: 'Outil de ces publications',
    otherTool: 'un autre',
    order: 'Dates en chiffres',
    dayFirst: 'jour avant mois',
    monthFirst: 'mois avant jour',
    preview: 'Aperçu',
    counts: (found, rows) => `${events(found)} tirés de ${number('fr', rows)} lignes.`,
    skipped: (count, why, first) =>
      `${number('fr', count)} ${plural('fr', count, 'ligne laissée', 'lignes laissées')} de côté : ${why} (la première : ligne ${number('fr', first)}).`,
    why: {
      no_post: 'pas de publication',
      no_client: 'pas de client',
      no_time: 'pas de date lisible',
      no_kind: 'ce qui s’est passé est inconnu',
      future: 'dans le futur',
    },
    run: 'Importer',
  },
  faults: {
    empty: 'Le fichier est vide. Choisissez-en un autre.',
    too_large:
      'Le fichier est trop grand pour être lu d’un coup. Exportez chaque client à part, et restaurez-les l’un après l’autre.',
    too_many: 'Il y a plus dans ce fichier que ce qui peut être lu d’un coup. Divisez-le, client par client.',
    line: 'Le fichier n’est pas un journal exporté par Signoff, ou a été modifié depuis. Exportez-le à nouveau, sans l’ouvrir dans un éditeur.',
    version: 'Le fichier vient d’un Signoff plus récent. Mettez Signoff à jour et réessayez.',
    chain: 'Le fichier n’est pas entier, ou a été modifié depuis son export. Prenez-en une autre copie.',
    zip: 'Le fichier ZIP ne peut pas être ouvert sans risque. Prenez-en une autre copie.',
    bundle: 'Le dossier de preuve ne se vérifie pas. Prenez-en une autre copie.',
    no_log: 'Il n’y a pas de journal dans ce fichier. Choisissez un fichier exporté par Signoff.',
    table: 'Le fichier n’est pas un tableau lisible. Enregistrez-le en CSV et réessayez.',
    gone: 'Le fichier n’est plus là. Choisissez-le à nouveau.',
  },
  faultHeading: 'Ce fichier n’a pas été importé, et rien n’a changé',
  exactly: (message) => `Précisément (en anglais) : ${message}`,
  keep: {
    heading: 'Conservation',
    about: (days, months) =>
      `Les textes sont gardés ${days}, les événements ${months}. Les clients en litige gardent tout. C’est fait une fois par jour ; les réglages disent combien de temps.`,
    days: (count) => `${number('fr', count)} ${plural('fr', count, 'jour', 'jours')}`,
    months: (count) => `${number('fr', count)} mois`,
    ever: 'pour toujours',
    plan: 'Que retirerait-on maintenant\u00a0?',
    planned: (texts, gone) =>
      texts + gone === 0
        ? 'Rien n’est plus ancien.'
        : `Les textes de ${events(texts)}, et ${events(gone)} en entier, sont plus anciens.`,
    held: (count) => `${clients(count)} en litige : rien n’en est retiré.`,
    run: 'Les retirer maintenant',
    done: 'Fait. Le journal dit ce qui est parti, et se vérifie toujours.',
  },
  client: {
    heading: 'Un client',
    which: 'Client',
    choose: 'choisissez un client',
    export: 'Tout sur ce client, en un fichier',
    exported: (file) => `Enregistré sous ${file}.`,
    rebuild: 'Refaire ses chiffres depuis le journal',
    rebuilt: 'Les chiffres ont été refaits.',
    erase: 'Effacer ce client',
    eraseAbout:
      'Noms, textes, personnes, publications, factures et réglages disparaissent, pour de bon. La chaîne des événements reste, sans aucun texte, et se vérifie toujours.',
    eraseEvents: 'Effacer aussi les événements : seule la dernière empreinte est gardée',
    confirm: (name) => `Pour continuer, tapez le nom du client : ${name}`,
    erased: 'Ce client a été effacé.',
  },
  storage: {
    heading: 'Espace',
    used: (used) => `${used} sont utilisés sur cette machine.`,
    more: 'En savoir plus',
  },
};
