import type { ExitTexts } from '../exit';

export const exit: ExitTexts = {
  language: 'fr',
  letter: {
    subject: 'Fin de notre collaboration',
    greeting: '[Bonjour {contact},|Bonjour,]',
    before: [
      'Par la présente, je mets fin à notre contrat[ ; le dernier jour sera le {endDate}][, dans le respect du préavis convenu de {notice}].',
    ],
    reason: {
      waiting:
        'En effet, sans retours réguliers sur les publications, je ne peux pas répondre à vos besoins[. Sur les {sent} dernières demandes de validation, {late} {late:est restée|sont restées} sans réponse dans les temps].',
      heavy_review:
        'En effet, le processus de relecture actuel ne me permet pas de vous apporter le résultat attendu[. Les {posts} dernières publications ont demandé {rounds} {rounds:aller-retour|allers-retours}].',
      payment:
        'En effet, le règlement reste attendu[. La facture {invoice} est échue depuis {daysLate} {daysLate:jour|jours}].',
      other: 'En effet, nos façons de travailler ne s’accordent plus.',
    },
    after: [
      'Vous aurez tous les accès à vos comptes, et vous recevrez le bilan final, la liste de passation, les points en suspens et le relevé de compte.',
      '[Le solde à régler est de {openAmount}. La remise de vos comptes n’en dépend pas.]',
      'Je vous remercie pour le travail accompli ensemble et vous souhaite une bonne continuation.',
    ],
    signOff: '[Bien cordialement,\n{me}|Bien cordialement,]',
  },
  warning:
    'Les comptes ne sont pas une garantie. Même si une somme vous est due, remettez tous les accès, ne bloquez aucun compte, ne changez aucun mot de passe et ne retirez rien de ce qui est publié : cela peut être illégal et se retourner contre vous. Ce que vous pouvez retenir, c’est le travail qui n’est pas encore livré. Ceci n’est pas un conseil juridique ; faites vérifier par un avocat.',
  privacy: (months, address) =>
    `Pour le suivi de notre contrat, je tiens un relevé des dates auxquelles les publications sont envoyées en validation, reçoivent une réponse et sont publiées, telles que les affiche l’outil de planification. Il reste sur mon propre appareil, s’analyse par entreprise et non par personne, et se conserve ${months} mois, au-delà seulement le temps d’un litige. Il repose sur mon intérêt légitime à suivre le contrat ; aucune décision n’est automatisée. Vous pouvez en demander une copie, la rectification ou l’effacement : ${address}.`,
  heads: {
    letter: 'Lettre de fin',
    report: 'Bilan final',
    open: 'Points en suspens',
    handOver: 'Liste de passation',
    account: 'Relevé de compte',
  },
  statuses: {
    paid: 'réglée',
    open: 'ouverte, non échue',
    overdue: 'ouverte',
    disputed: 'ouverte, contestée',
  },
  noOpen: 'Aucun.',
  notApplicable: 'sans objet',
  done: (day) => `fait le ${day}`,
  account: {
    row: (number, amount, due) => `${number} : ${amount}, échéance le ${due}`,
    paidOn: (day) => `réglée le ${day}`,
    late: (days, one) => `${days} ${one ? 'jour' : 'jours'} après l’échéance`,
    balance: (amounts) => `Solde à régler : ${amounts}`,
    settled: 'Rien ne reste à régler.',
  },
};
