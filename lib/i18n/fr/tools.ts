import type { ToolsWords } from '../en/tools';
import { number, plural } from '../format';

const reads = (count: number): string =>
  `${number('fr', count)} ${plural('fr', count, 'lecture', 'lectures')}`;

export const tools: ToolsWords = {
  back: 'Tous les outils',
  unknown: 'Signoff ne connaît aucun outil de ce nom.',
  basis: 'Comment il est connu',
  approval: 'Validation',
  lastGood: 'Dernière bonne lecture',
  never: 'aucune pour l’instant',
  blindSince: 'Illisible depuis',
  lostSince: 'Lecture interdite depuis',
  lost: (host) =>
    `${host} était lu et ne peut plus l’être. Tant qu’il n’est pas réactivé, le journal de ses clients a une lacune.`,
  blind:
    'Une page qui devrait afficher des posts n’en affiche aucun que Signoff reconnaisse. L’outil a sans doute été remanié. Tant que la page reste illisible, le journal de ses clients a une lacune.',
  switchOn: 'Réactiver',
  health: 'Qualité de la lecture',
  noHealth: 'Aucune page de cet outil n’a encore été lue.',
  picture: (all, misses) =>
    `${number('fr', all)} ${plural('fr', all, 'lecture', 'lectures')} de pages sur cette période, dont ${number('fr', misses)} sans rien trouver alors que des posts étaient attendus.`,
  days: {
    day: 'Jour (UTC)',
    reads: 'Lectures',
    misses: 'Illisibles',
    posts: 'Posts vus',
    withKey: 'avec identifiant',
    withoutClient: 'sans client',
    bar: 'Graphique',
  },
  barOf: (good, bad) =>
    `${reads(good)} ${plural('fr', good, 'réussie', 'réussies')}, ${number('fr', bad)} ${plural('fr', bad, 'illisible', 'illisibles')}`,
  tabs: {
    heading: 'Pages ouvertes',
    none: 'Aucune page de cet outil n’est ouverte. Ouvrez-en une pour l’apprendre à Signoff ou la signaler.',
    teach: 'Apprendre cette page à Signoff',
    report: 'Signaler cette page',
    nameOf: (action, title) => `${action}\u00a0: ${title}`,
    teaching: 'Le panneau est ouvert dans cet onglet.',
    failed: (why) => `Cela n’a pas fonctionné\u00a0: ${why}`,
  },
  report: {
    heading: 'Signalement',
    text: 'Comment la page est construite\u00a0: éléments, rôles, noms de classes et libellés d’état. Ni légendes, ni noms, ni identifiants, et de l’adresse, seulement le site et le type de page. Lisez-le avant de le transmettre.',
    label: 'Contenu du signalement',
    copy: 'Copier',
    copied: 'Copié.',
    notCopied: 'Le navigateur n’a pas permis la copie. Sélectionnez le texte et copiez-le.',
  },
  columns: {
    heading: 'Colonnes et statuts',
    text: 'Dans cet outil, chaque équipe nomme elle-même ses colonnes. Signoff comprend les noms courants\u00a0; indiquez ce que signifient les vôtres. Ils restent sur cet ordinateur.',
    name: 'Colonne, telle que la page l’affiche',
    state: 'signifie',
    add: 'Ajouter une colonne',
    find: 'Regarder les pages ouvertes',
    found: (count) =>
      count === 0
        ? 'Aucun nom que Signoff ne comprenne pas déjà.'
        : `${number('fr', count)} ${plural('fr', count, 'nom trouvé', 'noms trouvés')}. Indiquez ce qu’ils signifient\u00a0; ceux laissés à «\u00a0non associé\u00a0» ne sont pas conservés.`,
    none: 'non associé',
    remove: (name) => `Retirer ${name}`,
    removeShort: 'Retirer',
    save: 'Enregistrer les colonnes',
    saved: 'Enregistré. Les pages ouvertes sont relues.',
    failed: (why) => `Non enregistré\u00a0: ${why}`,
  },
  local: {
    heading: 'Vos propres fichiers d’outil',
    text: 'Créés en apprenant une page à Signoff, ou importés. Ils passent avant ceux que Signoff fournit.',
    none: 'Aucun encore. Ouvrez un site et choisissez «\u00a0Apprendre cette page à Signoff\u00a0».',
    export: 'Exporter',
    contribute: 'Contribution',
    remove: 'Retirer',
    nameOf: (action, name) => `${action}\u00a0: ${name}`,
    removed: 'Retiré. Ses pages sont lues comme avant.',
    import: 'Importer un fichier d’outil',
    imported: (name) => `${name} est maintenant actif.`,
    notJson: 'Ce n’est pas un fichier d’outil\u00a0: ce n’est pas du JSON.',
    invalid: (why) => `Ce fichier d’outil n’est pas accepté\u00a0: ${why}`,
    badSelector: (selector) => `le navigateur ne comprend pas le sélecteur ${selector}`,
    failed: (why) => `Cela n’a pas fonctionné\u00a0: ${why}`,
    contribution: {
      heading: 'Contribution',
      hint: 'Pour le projet, afin que l’outil soit bien lu chez tout le monde. Elle contient des sélecteurs et des libellés. Ni légendes ni noms n’y figurent, mais les libellés sont ceux de votre équipe\u00a0: lisez-la avant de la transmettre.',
    },
  },
  contributionText: {
    title: (name) => `Fichier d’outil\u00a0: ${name}`,
    what: 'Appris sur une page de cet outil, avec le panneau «\u00a0Apprendre cette page à Signoff\u00a0».',
    ask: 'Quelle page était-ce, qu’est-ce qui était mal lu avant, et dans quelle langue l’outil est-il réglé\u00a0?',
    file: 'Le fichier d’outil\u00a0:',
  },
};
