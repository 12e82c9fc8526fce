import type { Stage } from '../kinds';
import type { Cell } from '../texts';

export const payment: Record<Stage, Cell> = {
  S1: {
    goal: 'Leur permettre de régler simplement ce qui a pu leur échapper.',
    subject: '[{?trendOnly}Dates de règlement|Facture {invoice}|Ma dernière facture]',
    open: { gentle: 'Un petit mot côté comptabilité.' },
    facts: [
      '[{?trendOnly}Chacune des {lateRun} dernières factures a dépassé son échéance de plus de jours que la précédente.|[La facture {invoice}, à échéance le {due},|La facture {invoice}|Ma dernière facture] a pu vous échapper.]',
      '[La voici à nouveau : {invoiceLink}]',
    ],
    ask: {
      gentle:
        '[{?trendOnly}L’échéance convient-elle à votre circuit de règlement ?|Pourriez-vous y jeter un œil ?]',
      plain:
        '[{?trendOnly}Pourriez-vous me dire si l’échéance convient à votre circuit de règlement ?|Pourriez-vous vérifier que le règlement est prévu ?]',
      firm: '[{?trendOnly}Merci de régler la prochaine facture à l’échéance, ou de me dire ce qui l’empêche.|Merci de procéder au règlement, ou de me dire quand il est prévu.]',
    },
    after: ['[{?trendOnly}|Si le règlement est déjà en route, il n’y a rien d’autre à faire.]'],
  },
  S2: {
    goal: 'Rappeler les conditions, et savoir si quelque chose retient le règlement chez eux.',
    subject:
      '[Règlement de la facture {invoice}|{?openAmount}Règlement de ma facture|Conditions de règlement]',
    open: { gentle: 'J’aimerais m’assurer que mes factures arrivent au bon service.' },
    facts: [
      '[La facture {invoice} est échue depuis {daysLate} {daysLate:jour|jours}[ ; il reste {openAmount} à régler].|{openAmount} restent à régler après échéance.|Chacune des {lateRun} dernières factures a dépassé son échéance de plus de jours que la précédente.]',
      '[Pour rappel, nos conditions prévoient un règlement {paymentTerm}.]',
    ],
    ask: {
      gentle: 'Y a-t-il de votre côté un bon de commande ou une étape de validation à prévoir ?',
      plain:
        'Merci de me dire[ d’ici au {deadline}] s’il vous faut un bon de commande ou une étape de validation.',
      firm: '[{?openAmount}Merci de procéder au règlement [d’ici au {deadline}|cette semaine], ou de me dire ce qu’il vous manque.|Merci de me dire[ d’ici au {deadline}] ce qu’il vous faut pour que la prochaine facture soit réglée à l’échéance.]',
    },
    after: [],
  },
  S3: {
    goal: 'Obtenir une date de règlement écrite, sans y mêler la discussion sur le travail.',
    subject: '[Facture {invoice} : date de règlement|Date de règlement des factures ouvertes]',
    open: { gentle: 'J’aimerais régler ce point pour que nous puissions avancer sur le reste.' },
    facts: [
      '[Chacune des {lateRun} dernières factures a dépassé son échéance de plus de jours que la précédente.]',
      '[La facture {invoice} est échue depuis {daysLate} {daysLate:jour|jours}[ ; il reste {openAmount} à régler].|{openAmount} restent à régler après échéance.|Le règlement reste attendu.]',
      '{?promiseBroken}La date annoncée est passée.',
    ],
    ask: {
      gentle:
        '[{?disputed}Pourriez-vous m’écrire[ d’ici au {deadline}] ce qui pose question, afin que j’y réponde précisément ?|Pourriez-vous m’indiquer une date de règlement[ d’ici au {deadline}] ?]',
      plain:
        '[{?disputed}Merci de m’écrire [d’ici au {deadline}|cette semaine] ce qui pose question, afin que j’y réponde.|Merci de m’indiquer une date de règlement [d’ici au {deadline}|cette semaine].]',
      firm: '[{?disputed}Il me faut par écrit ce qui pose question [d’ici au {deadline}|cette semaine].|Il me faut une date de règlement [d’ici au {deadline}|cette semaine].]',
    },
    after: [
      '[{?disputed}La partie non contestée reste à régler.|Les nouveaux travaux commencent une fois cette date connue.]',
    ],
  },
  S4: {
    goal: 'Annoncer l’arrêt et sa date, en laissant une issue : une date écrite.',
    subject: '[Facture {invoice} : avant suspension|Facture ouverte : avant suspension]',
    open: { gentle: 'Je vous préviens à l’avance, car je préférerais continuer.' },
    facts: [
      '[La facture {invoice} est échue depuis {daysLate} {daysLate:jour|jours}[ ; il reste {openAmount} à régler].|{openAmount} restent à régler après échéance.|Le règlement reste attendu.]',
      '{?promiseBroken}La date annoncée est passée.',
    ],
    ask: {
      gentle:
        'Pourriez-vous régler, ou m’indiquer une date de règlement par écrit, [d’ici au {deadline}|cette semaine] ?',
      plain:
        'Merci de régler, ou de m’indiquer une date de règlement par écrit, [d’ici au {deadline}|cette semaine].',
      firm: 'Il me faut votre règlement, ou une date de règlement écrite, [d’ici au {deadline}|cette semaine].',
    },
    after: [
      '[{?deadline}À défaut, le travail s’arrête à cette date|À défaut, le travail s’arrête][, comme le prévoit notre contrat ({pauseClause})].',
      '[Les pénalités de retard convenues s’appliquent ({lateFee}).]',
    ],
  },
  S5: {
    goal: 'Dire que le travail est suspendu, et ce qui permet de reprendre.',
    subject: '[Travail suspendu : facture {invoice}|Travail suspendu]',
    open: { gentle: 'J’aimerais reprendre dès que possible.' },
    facts: [
      '[Comme le prévoit notre contrat ({pauseClause}), le travail|Le travail] est suspendu[ depuis le {pausedSince}], [la facture {invoice}|le règlement] restant [{?invoice}ouverte|attendu][ ({openAmount})].',
      'Vos comptes et tout ce qui est publié restent en l’état.',
    ],
    ask: {
      gentle: 'Pourriez-vous me prévenir quand le règlement est fait ?',
      plain: 'Merci de me prévenir quand le règlement est fait.',
      firm: 'Merci de procéder au règlement dès maintenant.',
    },
    after: [
      '[Je reprends sous {restartLead} {restartLead:jour ouvré|jours ouvrés} après réception.|Je reprends dès réception.]',
    ],
  },
  S6: {
    goal: 'Finir proprement : le montant dû, une date de fin, une passation complète qui n’attend rien.',
    subject: 'Fin de notre collaboration',
    open: { gentle: 'Merci pour le travail que nous avons fait ensemble.' },
    facts: [
      'Le règlement restant attendu, je mets fin à notre contrat.',
      '[Le dernier jour est le {endDate}[, dans le respect du préavis convenu de {notice}].|Le préavis convenu de {notice} s’applique.]',
      'Vous recevrez le relevé de compte, le bilan final et la liste des accès.',
    ],
    ask: {
      gentle: 'Pourriez-vous régler le montant échu[ ({openAmount})] à réception du relevé ?',
      plain: 'Merci de régler le montant échu[ ({openAmount})] à réception du relevé.',
      firm: 'Merci de régler le montant échu[ ({openAmount})] sans attendre.',
    },
    after: ['Tous les accès à vos comptes vous sont remis, sans condition.'],
  },
};
