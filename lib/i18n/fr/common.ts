import type { CommonWords } from '../en/common';
import { decimal, number, plural } from '../format';

const posts = (count: number): string => `${number('fr', count)} ${plural('fr', count, 'post', 'posts')}`;

export const common: CommonWords = {
  figures: {
    heading: 'Chiffres',
    posts: 'Envoyés en validation',
    postsValue: posts,
    rounds: 'Renvoyés par le client',
    roundsValue: (count) => `${number('fr', count)} fois`,
    roundsPerPost: (rate) => `${decimal('fr', rate)} ${plural('fr', rate, 'retour', 'retours')} par post`,
    noPosts: 'aucun post pour l’instant',
    firstTime: 'Validés du premier coup',
    ofDecided: (count, of) => `${number('fr', count)} sur ${number('fr', of)}`,
    decidedPosts: (count) => plural('fr', count, 'post validé', 'posts validés'),
    noneDecided: 'aucun n’est encore validé',
    waiting: 'En attente du client',
    waitingValue: posts,
    oldest: (age) => `le plus ancien : ${age}`,
    none: 'aucun',
    lastSeen: (ago) => `vu ${ago}`,
    neverSeen: 'jamais vu sur une page',
  },
  clientList: {
    line: (waiting, age) =>
      waiting === 0
        ? 'rien en attente'
        : `${number('fr', waiting)} en attente${age === null ? '' : ` depuis ${age}`}`,
    more: (count, rounds) =>
      `${posts(count)}, ${number('fr', rounds)} ${plural('fr', rounds, 'retour', 'retours')}`,
  },
  notes: {
    unknown: (count) =>
      `${number('fr', count)} ${plural('fr', count, 'autre retour', 'autres retours')} : la page ne montrait pas qui, du client ou de votre équipe, en est à l’origine. ${plural('fr', count, 'Il n’est pas compté', 'Ils ne sont pas comptés')} ci-dessus.`,
    internal: (count) =>
      `${number('fr', count)} ${plural('fr', count, 'retour interne', 'retours internes')} à votre équipe, non ${plural('fr', count, 'compté', 'comptés')} au client.`,
    importedOut: (count) =>
      `${number('fr', count)} ${plural('fr', count, 'post laissé', 'posts laissés')} de côté : seul un fichier importé en dit le début ou la fin.`,
    importedIn: (count) =>
      `${number('fr', count)} ${plural('fr', count, 'post compté', 'posts comptés')} avec ce qu’en dit un fichier importé, comme vous l’avez choisi.`,
  },
  basis: {
    driven: 'testé sur l’outil lui-même',
    captured: 'testé sur des pages enregistrées',
    documented: 'd’après la seule documentation de l’éditeur',
    local: 'appris grâce à vous',
  },
  approval: {
    gate: 'un post ne part qu’une fois validé',
    optional: 'la validation est demandée, mais un post peut partir sans elle',
    none: 'cet outil n’a pas d’étape de validation : il n’y a rien à compter',
  },
  refusal: {
    invalid: 'Signoff n’a pas compris sa propre demande. Rechargez cette page ou mettez Signoff à jour.',
    not_allowed: 'Cette page n’a pas le droit de demander cela.',
    too_large: 'C’était trop volumineux.',
    too_many: 'Trop de demandes à la fois. Patientez un instant, puis réessayez.',
    storage_full:
      'Il n’y a plus de place pour enregistrer le journal. Libérez de l’espace disque ; d’ici là, rien de nouveau n’est noté.',
    storage_blocked:
      'Une autre page de Signoff garde ouverte une version plus ancienne du journal. Fermez-la ou rechargez-la.',
    storage_newer:
      'Le journal a été écrit par une version plus récente. Mettez Signoff à jour pour l’ouvrir.',
    storage_damaged:
      'Le navigateur ne peut plus lire les fichiers du journal. Redémarrez-le ; si cela ne suffit pas, supprimez Signoff, réinstallez-le et restaurez une sauvegarde.',
    failed: 'Une erreur s’est produite. Rien n’est perdu ; réessayez.',
  },
  reasons: {
    client_gone: 'Ce client n’existe plus.',
    target_gone: 'Le client de destination n’existe plus.',
    post_gone: 'Ce post n’existe plus.',
    event_gone: 'Cet événement n’existe plus, ou a déjà été retiré.',
    person_gone: 'Cette personne n’existe plus.',
    question_closed: 'Cette question n’est plus ouverte.',
    not_taken_out: 'Cet événement n’avait pas été retiré.',
    dispute_hold:
      'Les données de ce client sont conservées en raison d’un litige. Levez d’abord cette conservation si elles peuvent disparaître.',
    undo_too_late: 'Cette importation ne peut plus être annulée.',
    undo_went_on:
      'Signoff a noté d’autres événements pour ce client depuis : son journal restauré ne peut plus être retiré.',
    log_empty: 'Le journal de ce client est vide.',
    checkpoint_gone: 'Ce point de contrôle n’existe plus.',
    stamp_unfit: 'Ce fichier ne répond pas à cette demande, ou il a été coupé ou modifié en chemin.',
    merge_too_long:
      'Un journal du fichier compte plus de 300 000 événements, trop pour être ajouté à un autre. Remettez-le à sa place, ou laissez-le de côté.',
    nothing_lost: 'Rien n’est perdu pour ce client.',
    tab_unreachable: 'Cet onglet ne peut pas être lu : il est fermé, ou Signoff n’y est pas activé.',
    import_running: 'Un autre fichier est en cours d’importation. Attendez qu’elle soit terminée.',
    file_unfit:
      'Ce fichier ne peut pas être pris : il est incomplet, ou a changé depuis sa vérification. Choisissez-le à nouveau.',
  },
  silent: 'Signoff ne répond pas. Fermez puis rouvrez le navigateur ; ce qui a été noté est conservé.',
  tryAgain: 'Réessayer',
};
