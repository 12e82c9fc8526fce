import type { Stage } from '../kinds';
import type { Cell } from '../texts';

export const heavyReview: Record<Stage, Cell> = {
  S1: {
    goal: 'Alléger les relectures pour tout le monde, avant de demander quoi que ce soit d’autre.',
    subject: 'Des relectures plus légères',
    open: { gentle: 'Merci pour le soin apporté aux relectures.' },
    facts: [
      'Quand toutes les remarques sur une publication arrivent ensemble, je les intègre d’un coup et rien ne se perd.',
      '[Le mois entier est visible ici : {calendarLink}]',
    ],
    ask: {
      gentle:
        'Pourriez-vous regrouper vos remarques et me les envoyer en une fois par publication[, d’ici au {deadline} pour celles en cours] ?',
      plain:
        'Merci de m’envoyer toutes vos remarques en une fois par publication[, d’ici au {deadline} pour celles en cours].',
      firm: 'Désormais, merci de m’envoyer une liste complète de remarques par publication[, d’ici au {deadline} pour celles en cours].',
    },
    after: [],
  },
  S2: {
    goal: 'Convenir de ce qui doit être relu et de ce qui peut sortir directement.',
    subject: 'Ce qu’il faut relire ensemble',
    open: { gentle: 'J’aimerais que votre temps aille aux publications qui comptent le plus pour vous.' },
    facts: [
      '[{?overPlan}Notre formule comprend {includedRounds} {includedRounds:aller-retour|allers-retours} par publication ; sur les {posts} dernières, la moyenne est de {perPost}.|Les {posts} dernières publications ont demandé {rounds} {rounds:aller-retour|allers-retours}.|Chaque aller-retour prend du temps sur les nouvelles publications.]',
      '[Comme convenu, un aller-retour s’entend ainsi : {roundMeaning}.]',
    ],
    ask: {
      gentle:
        'Vous conviendrait-il[, à partir du {deadline},] de relire les publications de campagne et les sujets sensibles, pendant que je publie les publications courantes dans le cadre de votre charte ?',
      plain:
        'Je vous propose le fonctionnement suivant[ à partir du {deadline}] : vous relisez les publications de campagne et les sujets sensibles, je publie le reste dans le cadre de votre charte.',
      firm: 'Merci de me confirmer[ d’ici au {deadline}] que vous relisez les publications de campagne et les sujets sensibles, et que je publie le reste dans le cadre de votre charte.',
    },
    after: [],
  },
  S3: {
    goal: 'Montrer ce que prennent les allers-retours, rappeler ce qui est compris, demander de la latitude sur le courant.',
    subject: 'Les allers-retours sur les dernières publications',
    open: {
      gentle: 'J’aimerais partager quelques chiffres avec vous, pour convenir de la suite.',
      plain: 'Voici ce qu’ont demandé les dernières relectures.',
    },
    facts: [
      '[{?includedRounds}{?changePrice}Les {posts} dernières publications ont demandé {rounds} {rounds:aller-retour|allers-retours}.|Les {posts} dernières publications ont demandé {rounds} {rounds:aller-retour|allers-retours}, soit environ {hours} {hours:heure|heures} de travail.|Les {posts} dernières publications ont demandé {rounds} {rounds:aller-retour|allers-retours}, dont {small} pour de petites retouches de texte.|Les {posts} dernières publications ont demandé {rounds} {rounds:aller-retour|allers-retours}.|Chaque aller-retour prend du temps dans le planning.]',
      '[{?mostlySmall}{?hours}Dans la plupart des cas, il s’agissait de petites retouches de texte.|{?mostlySmall}{?includedRounds}{?changePrice}Dans la plupart des cas, il s’agissait de petites retouches de texte.]',
      '[{?partial}Une campagne ne porte que si tous ses canaux sortent ensemble.]',
      'Je reste responsable du planning et, pour le tenir, j’ai besoin de latitude sur les détails.',
    ],
    ask: {
      gentle:
        'Pourrions-nous convenir[ d’ici au {deadline}] que la formulation et les détails des publications courantes me reviennent ?',
      plain:
        'Je vous propose ceci[, à partir du {deadline}] : la formulation et les détails des publications courantes me reviennent.',
      firm: 'Merci de me confirmer [d’ici au {deadline}|cette semaine] que la formulation et les détails des publications courantes me reviennent.',
    },
    after: [
      '[{?includedRounds}Au-delà des allers-retours compris, les suivants font l’objet d’un devis, sur la base de {changePrice}.|{?includedRounds}Au-delà des allers-retours compris, les suivants font l’objet d’un devis.]',
    ],
  },
  S4: {
    goal: 'Dire que le travail demande un accord, et ce qui suit sans lui.',
    subject: 'La suite pour les relectures',
    open: { gentle: 'Notre collaboration compte pour moi, et j’aimerais régler ce point.' },
    facts: [
      '[Les {posts} dernières publications ont demandé {rounds} {rounds:aller-retour|allers-retours}, et ma proposition sur les relectures reste ouverte.|Ma proposition sur les relectures reste ouverte.]',
      'Avec le processus de relecture actuel, je ne peux pas livrer ce que nous avons convenu.',
    ],
    ask: {
      gentle:
        'Pourrions-nous convenir [d’ici au {deadline}|cette semaine] de ce que vous relisez et de ce que je publie ?',
      plain:
        'Merci de me dire [d’ici au {deadline}|cette semaine] ce que vous souhaitez relire et ce que je publie.',
      firm: 'Il me faut votre accord [d’ici au {deadline}|cette semaine] sur ce que vous relisez et ce que je publie.',
    },
    after: [
      '[{?deadline}Sans accord à cette date|Sans accord], je préférerais mettre fin à notre contrat dans les règles[, avec le préavis convenu de {notice}].',
    ],
  },
  S5: {
    goal: 'Dire ce qui est suspendu, ce qui ne l’est pas, et ce qui permet de reprendre.',
    subject: 'Nouvelles publications suspendues',
    open: { gentle: 'J’aimerais reprendre sur une base qui nous convienne à tous.' },
    facts: [
      '[Comme le prévoit notre contrat ({pauseClause}), les nouvelles publications|Les nouvelles publications] sont suspendues[ depuis le {pausedSince}], le temps de convenir de qui relit quoi.',
      'Les publications validées sortent comme prévu.',
    ],
    ask: {
      gentle: 'Pourriez-vous me dire quels types de publication vous souhaitez relire ?',
      plain: 'Merci de me dire quels types de publication vous souhaitez relire ; je publie les autres.',
      firm: 'Pour reprendre, il me faut votre réponse écrite sur les types de publication que vous relisez.',
    },
    after: [
      '[Je reprends sous {restartLead} {restartLead:jour ouvré|jours ouvrés} après notre accord.|Je reprends dès que nous sommes d’accord.]',
    ],
  },
  S6: {
    goal: 'Finir proprement : une raison, une date de fin, une passation complète.',
    subject: 'Fin de notre collaboration',
    open: { gentle: 'Merci pour le travail que nous avons fait ensemble.' },
    facts: [
      'Avec le processus de relecture actuel, je ne peux pas vous apporter le résultat attendu ; je mets donc fin à notre contrat.',
      '[Le dernier jour est le {endDate}[, dans le respect du préavis convenu de {notice}].|Le préavis convenu de {notice} s’applique.]',
      '[Les publications terminées puis annulées sont facturées au montant convenu de {killFee}.]',
      'Vous recevrez le bilan final, la liste des accès et les points en suspens.',
    ],
    ask: {
      gentle: 'Un court appel vous conviendrait-il pour la passation ?',
      plain: 'Je vous propose un court appel pour la passation ; dites-moi quand cela vous convient.',
      firm: 'Merci de m’indiquer qui reprend les comptes.',
    },
    after: ['Tous les accès à vos comptes vous sont remis.'],
  },
};
