import { describe, expect, it } from 'vitest';
import type { Verb } from '../../lib/approvals/reading';
import { read } from '../../lib/reading/read';

/** What tools and boards write into the history of a post, between the name and the time. */
const LINES: Record<string, Partial<Record<Verb, string>>> = {
  en: {
    submitted:
      'submitted this post for approval | sent this to the client | requested client approval | asked for approval',
    changes_requested:
      'requested changes | asked for edits | sent the post back | requested a revision | asked for changes',
    approved: 'approved this post | signed off | gave approval',
    rejected: 'rejected this post | declined',
    commented: 'left a comment | commented',
    reminded: 'sent a reminder',
  },
  de: {
    submitted:
      'hat den Beitrag zur Freigabe eingereicht | hat zur Freigabe gesendet | hat um Freigabe gebeten | hat die Freigabe angefordert | hat an den Kunden gesendet',
    changes_requested:
      'hat Änderungen angefordert | hat eine Änderung angefragt | hat um Änderungen gebeten | hat Korrekturen gewünscht | hat den Beitrag zurückgegeben | hat eine Überarbeitung angefordert',
    approved: 'hat freigegeben | hat den Beitrag freigegeben | hat genehmigt | hat die Freigabe erteilt',
    rejected: 'hat abgelehnt | hat den Beitrag abgelehnt',
    commented: 'hat kommentiert | hat einen Kommentar hinzugefügt',
    edited: 'hat den Beitrag bearbeitet',
  },
  fr: {
    submitted:
      'a soumis pour validation | a envoyé en validation | a demandé une validation | a envoyé au client | a soumis la publication',
    changes_requested:
      'a demandé des modifications | a demandé une modification | a demandé des corrections | a demandé des changements | a renvoyé la publication | a demandé des retouches',
    approved: 'a validé | a approuvé la publication | a donné son accord',
    rejected: 'a refusé | a rejeté la publication',
    commented: 'a commenté | a ajouté un commentaire',
  },
  es: {
    submitted:
      'envió a aprobación | ha enviado para aprobación | solicitó la aprobación | ha enviado al cliente',
    changes_requested:
      'solicitó cambios | ha solicitado cambios | pidió correcciones | devolvió la publicación | ha pedido cambios | solicitó ajustes',
    approved: 'aprobó | ha aprobado la publicación | dio el visto bueno',
    rejected: 'rechazó | ha rechazado la publicación',
    commented: 'comentó | añadió un comentario',
  },
  pt: {
    submitted: 'enviou para aprovação | solicitou aprovação | enviou ao cliente | submeteu para aprovação',
    changes_requested:
      'solicitou alterações | pediu ajustes | pediu correções | devolveu | solicitou uma alteração | pediu alterações',
    approved: 'aprovou | aprovou a publicação',
    rejected: 'rejeitou | reprovou | recusou a publicação',
    commented: 'comentou | adicionou um comentário',
  },
  it: {
    submitted: 'ha inviato in approvazione | ha richiesto l’approvazione | ha inviato al cliente',
    changes_requested:
      'ha richiesto modifiche | ha chiesto modifiche | ha richiesto correzioni | ha restituito il post',
    approved: 'ha approvato | ha approvato il post',
    rejected: 'ha rifiutato | ha respinto il post',
    commented: 'ha commentato | ha aggiunto un commento',
  },
  nl: {
    submitted: 'heeft ingediend ter goedkeuring | heeft goedkeuring gevraagd | heeft verstuurd naar klant',
    changes_requested:
      'heeft wijzigingen gevraagd | heeft om aanpassingen gevraagd | heeft teruggestuurd | heeft wijzigingen aangevraagd',
    approved: 'heeft goedgekeurd | heeft akkoord gegeven',
    rejected: 'heeft afgekeurd | heeft afgewezen',
    commented: 'heeft gereageerd',
  },
  pl: {
    submitted: 'wysłała do akceptacji | przesłał do klienta | poprosiła o akceptację',
    changes_requested: 'poprosił o poprawki | poprosiła o zmiany | zgłosiła poprawki | odesłał do poprawy',
    approved: 'zaakceptował | zatwierdziła post',
    rejected: 'odrzuciła | odrzucił post',
    commented: 'skomentowała | dodał komentarz',
  },
  tr: {
    submitted: 'onaya gönderdi | müşteriye gönderdi | onay istedi',
    changes_requested: 'revize istedi | değişiklik talep etti | düzeltme istedi | geri gönderdi',
    approved: 'onayladı | gönderiyi onayladı',
    rejected: 'reddetti',
    commented: 'yorum yaptı',
  },
  ru: {
    submitted: 'отправила на согласование | запросил согласование | отправил клиенту',
    changes_requested:
      'запросила правки | вернул на доработку | попросила внести правки | отправил на доработку',
    approved: 'согласовала | одобрил публикацию | утвердил',
    rejected: 'отклонила',
    commented: 'прокомментировал | оставила комментарий',
  },
  ja: {
    submitted: 'が承認を依頼しました | が提出しました | がレビューを依頼しました',
    changes_requested: 'が修正を依頼しました | が差し戻しました | が変更をリクエストしました',
    approved: 'が承認しました',
    rejected: 'が却下しました',
    commented: 'がコメントしました',
  },
  zh: {
    submitted: '提交审核 | 提交了审批 | 重新提交',
    changes_requested: '要求修改 | 退回了 | 请求了修改',
    approved: '批准了 | 通过了',
    rejected: '驳回了 | 拒绝了',
    commented: '评论了',
  },
};
const NAME: Record<string, string> = { ja: '森田', zh: '王芳', ru: 'Анна Орлова' };
const START = Date.UTC(2026, 10, 1, 9);

describe('lines of a history', () => {
  it.each(Object.entries(LINES))('%s', (language, said) => {
    const lines = Object.entries(said).flatMap(([verb, phrases]) =>
      phrases.split(' | ').map((phrase) => [verb, phrase] as const),
    );
    const name = NAME[language] ?? 'Anna Winter';
    const space = /[ぁ-ゖァ-ヺ一-鿿]/.test(name) ? '' : ' ';
    const items = lines.map(
      ([, phrase], index) =>
        `<li><p><strong>${name}</strong>${space}${phrase}</p><time datetime="${new Date(START + index * 3_600_000).toISOString()}">${index}</time></li>`,
    );
    const page = new DOMParser().parseFromString(
      `<!doctype html><html lang="${language}"><head><title>x</title></head><body><main><article class="post">
      <span class="status">Approved</span><h2>Two for one on rye this Friday</h2><p class="channel">Instagram</p>
      <ul class="history">${items.join('')}</ul></article></main></body></html>`,
      'text/html',
    );
    const url = new URL('https://planner.example/posts/4711');
    const { reading } = read(page, { url, tool: null, now: START + 40 * 86_400_000, zone: 'UTC' });
    const found = reading.posts[0]?.history.map(({ verb, actor }) => `${verb} ${actor}`) ?? [];
    expect(found).toEqual(lines.map(([verb]) => `${verb} ${name}`));
  });
});
