import type { WelcomeWords } from '../en/welcome';
import { number, plural } from '../format';

export const welcome: WelcomeWords = {
  title: 'Bienvenue dans Signoff',
  lead: 'Pendant que vous travaillez dans votre outil de planification, Signoff compte combien de fois chaque client renvoie des posts, et combien de temps ils attendent une réponse. Rien d’autre : il ne publie, ne clique, n’écrit et n’envoie jamais rien.',
  recorded: {
    heading: 'Ce qui est noté',
    text: 'Une ligne pour chaque étape d’un post en validation, telle que la page l’affiche. Par exemple :',
    caption: 'Un exemple de ligne du journal',
    columns: ['Quand', 'Client', 'Post', 'Quoi', 'Retour', 'Qui'],
    row: [
      '19 nov., 10:12',
      'Boulangerie Aulne',
      'Deux pains de seigle pour un',
      'modifications demandées',
      '2',
      'relecteur client 1',
    ],
    names:
      'Les relecteurs sont numérotés. Leurs noms restent dans ce navigateur et ne figurent dans un export que si vous le demandez.',
    never:
      'Jamais noté : les pages sans validation, les messages, les mots de passe, et tout ce qui se trouve sur des sites que vous n’avez pas choisis.',
  },
  stays: {
    heading: 'Où cela reste',
    text: 'Dans ce navigateur, sur cet ordinateur. Signoff n’a ni compte ni serveur et ne fait aucune requête réseau, sauf si vous indiquez une autorité d’horodatage et lui demandez un horodatage. Vous pouvez exporter le journal ou l’effacer à tout moment.',
  },
  pick: {
    heading: 'Choisissez vos outils',
    text: 'Pour l’instant, Signoff ne peut rien lire. Cochez ce que vous utilisez ; le navigateur vous demandera l’accès à ces seuls sites. Sous chaque outil figure la façon dont Signoff le connaît.',
    legend: 'Outils de planification',
    on: 'activé',
    button: (count) =>
      count === 0
        ? 'Choisissez au moins un outil'
        : `Activer ${number('fr', count)} ${plural('fr', count, 'outil', 'outils')}`,
    other:
      'Le vôtre n’y est pas ? Ouvrez-le et cliquez sur l’icône de Signoff dans la barre d’outils : tout site peut être activé de là.',
    ownHost: (names) =>
      `Connu aussi, où que vous l’ayez installé : ${names}. Activez-le depuis la barre d’outils.`,
    without: (names) => `Absent de la liste, faute d’étape de validation : ${names}.`,
  },
  done: {
    heading: 'C’est activé',
    text: 'Ouvrez votre outil comme d’habitude. Les posts qui attendent le client portent un petit badge, et l’icône de Signoff dans la barre d’outils montre les chiffres. Les onglets déjà ouverts sont lus aussi.',
  },
  refused:
    'Rien n’a été activé : le navigateur n’a pas reçu votre accord. Vous pouvez réessayer, ou activer un site plus tard depuis la barre d’outils.',
};
