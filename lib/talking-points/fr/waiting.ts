import type { Stage } from '../kinds';
import type { Cell } from '../texts';

export const nudge: Cell = {
  goal: 'Obtenir une réponse sur cette publication.',
  subject: '[« {post} » : prête pour votre validation|Une publication à valider]',
  open: { gentle: 'Un petit mot au sujet d’une publication.' },
  facts: [
    '[La publication « {post} » est prête.|La publication est prête.]',
    '{?round}Vos derniers retours sont intégrés.',
    { firm: '[Elle est chez vous depuis {days} {days:jour ouvré|jours ouvrés}.]' },
    '[Elle est prévue le {slot}.]',
  ],
  ask: {
    gentle:
      'Pourriez-vous y jeter un œil, puis la valider ou me faire vos retours [{?slot}d’ici là|d’ici au {deadline}|dès que vous avez un moment] ?',
    plain:
      'Merci de la valider ou de me faire vos retours [{?slot}d’ici là|d’ici au {deadline}|cette semaine].',
    firm: 'Il me faut votre validation ou vos retours [{?slot}d’ici là|d’ici au {deadline}|cette semaine].',
  },
  after: ['Elle ne part qu’avec votre accord.'],
};

export const waiting: Record<Stage, Cell> = {
  S1: {
    goal: 'Obtenir un oui, un non ou un commentaire sur ce qui attend.',
    subject:
      '[{?noneWaiting}Vos prochaines publications|{waiting} {waiting:publication|publications} à valider|Publications à valider]',
    open: { gentle: 'Un petit point sur le planning.' },
    facts: [
      '[{?noneWaiting}Les dates de publication dépendent du moment où vos réponses arrivent.|{waiting} {waiting:publication est prête et attend|publications sont prêtes et attendent} votre réponse.|Des publications sont prêtes et attendent votre réponse.]',
    ],
    ask: {
      gentle:
        '[{?noneWaiting}Pourriez-vous prévoir un moment pour les prochaines publications, afin que j’aie votre réponse avant chaque créneau ?|Pourriez-vous me donner votre validation ou vos retours [d’ici au {deadline}|avant le {slot}, date de la première|dès que vous avez un moment] ?]',
      plain:
        '[{?noneWaiting}Merci de prévoir un moment pour les prochaines publications, afin que j’aie votre réponse avant chaque créneau.|Merci de me donner votre validation ou vos retours [d’ici au {deadline}|avant le {slot}, date de la première|cette semaine].]',
      firm: '[{?noneWaiting}Il me faut vos réponses sur les prochaines publications avant chaque créneau.|Il me faut votre validation ou vos retours [d’ici au {deadline}|avant le {slot}, date de la première|cette semaine].]',
    },
    after: [
      '[{?noneWaiting}Rien ne part sans votre accord.|{?deemedApproval}{?deadline}Comme convenu, une publication restée sans réponse à cette date est considérée comme validée et part comme prévu.|Rien ne part sans votre accord.]',
    ],
  },
  S2: {
    goal: 'Convenir d’un jour de relecture fixe, et de qui répond en leur absence.',
    subject: 'Tenir vos dates de publication',
    open: { gentle: 'J’aimerais que les relectures trouvent plus facilement leur place dans votre semaine.' },
    facts: [
      '[Nous avons convenu d’un délai de réponse de {feedbackWindow} {feedbackWindow:jour ouvré|jours ouvrés}.|Pour tenir les dates du planning, il me faut une réponse sous {answerDays} {answerDays:jour ouvré|jours ouvrés}.|Pour tenir les dates du planning, il me faut une réponse avant chaque créneau.]',
      '[En ce moment, {waiting} {waiting:publication attend|publications attendent, la plus ancienne} depuis {days} {days:jour ouvré|jours ouvrés}.|En ce moment, {waiting} {waiting:publication attend|publications attendent}.]',
      'Chaque jour sans réponse décale la publication d’autant[ ; ce mois-ci, cela représente {movedDays} {movedDays:jour|jours} au total].',
      '[Comme convenu, les réponses qui comptent sont celles données via {channel}.]',
    ],
    ask: {
      gentle:
        'Pourriez-vous me dire[ d’ici au {deadline}] si [le {reviewDay}|un jour fixe par semaine] vous conviendrait pour les relectures, [avec {deputy} pour prendre le relais|et qui prend le relais] en votre absence ?',
      plain:
        'Je vous propose [le {reviewDay}|un jour fixe par semaine] pour vos relectures, avec [{deputy}|une personne de votre équipe] pour prendre le relais en votre absence ; merci de me le confirmer[ d’ici au {deadline}].',
      firm: 'Merci de me confirmer [d’ici au {deadline}|cette semaine] [que le {reviewDay} est votre jour de relecture|votre jour de relecture fixe], et [que {deputy} prend le relais|qui prend le relais] en votre absence.',
    },
    after: [],
  },
  S3: {
    goal: 'Montrer les chiffres posément, et convenir d’une façon de travailler.',
    subject: 'Où en est le planning',
    open: {
      gentle: 'J’aimerais faire le point avec vous, pour trouver un rythme qui vous convienne.',
      plain: 'Voici où en est le planning.',
    },
    facts: [
      '[{?feedbackWindow}Sur les {sent} dernières demandes de validation, {late} {late:a|ont} reçu une réponse après le délai convenu ou {late:reste|restent} sans réponse.|Sur les {sent} dernières demandes de validation, {late} {late:a|ont} attendu plus de {answerDays} {answerDays:jour ouvré|jours ouvrés}.|Les dates de publication dépendent du moment où vos réponses arrivent.]',
      '[Les relances ont pris environ {chasing} {chasing:heure|heures}.|Il a fallu {reminders} {reminders:relance|relances}.]',
      '[Entre-temps, {missed} {missed:date de publication est passée|dates de publication sont passées} ; je ne peux pas {missed:la|les} rattraper.|{?missed}Entre-temps, {missed:une date de publication est passée|des dates de publication sont passées} ; je ne peux pas {missed:la|les} rattraper.]',
      '[Sur {planned} {planned:publication prévue|publications prévues} ce mois-ci, {published} {published:est sortie|sont sorties}.]',
    ],
    ask: {
      gentle:
        'Pourriez-vous me dire[ d’ici au {deadline}] ce qui vous convient le mieux : un créneau de relecture fixe chaque semaine, ou la validation du mois en bloc ?',
      plain:
        'Merci de choisir [d’ici au {deadline}|cette semaine] entre un créneau de relecture fixe chaque semaine et la validation du mois en bloc.',
      firm: 'J’ai besoin de votre choix [d’ici au {deadline}|cette semaine] : un créneau de relecture fixe chaque semaine, ou la validation du mois en bloc.',
    },
    after: ['D’ici là, chaque jour sans réponse décale les dates d’autant.'],
  },
  S4: {
    goal: 'Obtenir une décision sur ce qui attend, et dire simplement ce qui se passe sans elle.',
    subject:
      '[{?noneWaiting}Votre décision sur un créneau de relecture|Votre décision sur les publications en attente]',
    open: { gentle: 'Je vous écris avant que d’autres dates ne soient touchées.' },
    facts: [
      '[{?noneWaiting}Ma proposition d’un créneau de relecture fixe reste ouverte.|{waiting} {waiting:publication attend|publications attendent} encore votre réponse, {waiting:et cela|la plus ancienne} depuis {days} {days:jour ouvré|jours ouvrés}.|{waiting} {waiting:publication attend|publications attendent} encore votre réponse.|Des publications attendent encore votre réponse.]',
      '[Comme convenu, la décision revient à {approver}.]',
    ],
    ask: {
      gentle: 'Pourriez-vous me donner votre décision [d’ici au {deadline}|cette semaine] ?',
      plain: 'Merci de me donner votre décision [d’ici au {deadline}|cette semaine].',
      firm: 'Il me faut votre décision [d’ici au {deadline}|cette semaine].',
    },
    after: [
      '[{?deadline}Sans réponse à cette date|Sans réponse], je mettrai en attente les publications non validées et fixerai de nouvelles dates selon mes disponibilités[, comme le prévoit notre contrat ({pauseClause})].',
      '[Après votre réponse, comptez {restartLead} {restartLead:jour ouvré|jours ouvrés} avant la reprise.]',
    ],
  },
  S5: {
    goal: 'Dire ce qui est suspendu, et ce qui permet de reprendre.',
    subject: 'Publications suspendues',
    open: { gentle: 'Je préférerais de loin publier : voici comment reprendre.' },
    facts: [
      '[Comme le prévoit notre contrat ({pauseClause}), le travail|Le travail] qui dépend de votre validation est suspendu[ depuis le {pausedSince}].',
      'Ce que vous avez validé sort comme prévu.',
    ],
    ask: {
      gentle:
        '[{?noneWaiting}Pourriez-vous me confirmer un créneau de relecture fixe ?|Pourriez-vous m’envoyer vos réponses sur [{waiting:la publication|les # publications}|les publications] en attente ?]',
      plain:
        '[{?noneWaiting}Merci de me confirmer un créneau de relecture fixe.|Merci de m’envoyer vos réponses sur [{waiting:la publication|les # publications}|les publications] en attente.]',
      firm: 'Pour reprendre, il me faut [{?noneWaiting}votre accord sur un créneau de relecture fixe|vos réponses sur [{waiting:la publication|les # publications}|les publications] en attente].',
    },
    after: [
      '[Je reprends sous {restartLead} {restartLead:jour ouvré|jours ouvrés} après votre réponse, à de nouvelles dates.|Je reprends dès que j’ai votre réponse, à de nouvelles dates.]',
    ],
  },
  S6: {
    goal: 'Finir proprement : une raison, une date de fin, une passation complète.',
    subject: 'Fin de notre collaboration',
    open: { gentle: 'Merci pour le travail que nous avons fait ensemble.' },
    facts: [
      'Sans retours réguliers sur les publications, je ne peux pas répondre à vos besoins ; je mets donc fin à notre contrat.',
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
