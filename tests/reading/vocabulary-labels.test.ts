import { describe, expect, it } from 'vitest';
import type { State } from '../../lib/approvals/states';
import { wordsFor } from '../../lib/reading/words';

/** Labels as tools and users' boards write them, in the grammatical forms that occur. */
const LABELS: Record<string, Partial<Record<State, string>>> = {
  en: {
    in_review:
      'Pending | Awaiting approval | Needs approval | To be approved | Client review | Ready for client | In client review | With client | Waiting for client',
    in_internal_review: 'Internal review | Pending internal approval',
    changes_requested:
      'Requires Edits | Awaiting Correction | Changes requested | Needs Revision | Client feedback',
    expired: 'Missed Review | Time Elapsed | Expired',
    approved: 'Approved | Approved by client | Signed off',
  },
  de: {
    draft: 'Entwurf | Entwürfe',
    in_internal_review: 'Interne Freigabe | In interner Prüfung | Wartet auf interne Freigabe',
    in_review:
      'Zur Freigabe | Freigabe ausstehend | Wartet auf Freigabe | Kundenfreigabe | Beim Kunden | In Prüfung | Zur Freigabe eingereicht | Genehmigung erforderlich | Ausstehend | Warten auf den Kunden',
    changes_requested:
      'Überarbeitung nötig | Änderungen angefragt | Änderungen angefordert | Änderung gewünscht | In Überarbeitung | Zurückgegeben | Korrekturen erforderlich | Kundenfeedback',
    rejected: 'Abgelehnt | Vom Kunden abgelehnt',
    approved: 'Freigegeben | Genehmigt | Vom Kunden freigegeben | Bereit zur Veröffentlichung',
    on_hold: 'Pausiert',
    scheduled: 'Geplant | Eingeplant | In der Warteschlange',
    published: 'Veröffentlicht | Gepostet',
    failed: 'Fehlgeschlagen | Veröffentlichung fehlgeschlagen',
    expired: 'Abgelaufen',
  },
  fr: {
    draft: 'Brouillon | Brouillons',
    in_internal_review: 'Validation interne | En attente de validation interne | Validé en interne',
    in_review:
      "À valider | A valider | En attente de validation | En attente d’approbation | En attente d'approbation du client | À valider par le client | En validation | Validation client | Chez le client | Envoyé au client | En attente | Soumise pour approbation",
    changes_requested:
      'Modifications demandées | Modification demandée | À modifier | Corrections demandées | Retours client | En cours de modification | À retravailler | Changements requis',
    rejected: 'Refusé | Refusée | Rejetés | Refusé par le client',
    approved:
      'Approuvé | Approuvée | Approuvés | Validé | Validées | Validé par le client | Bon à publier | Prête à publier',
    on_hold: 'En pause | Mis en pause',
    scheduled: 'Programmé | Planifiée | Programmés',
    published: 'Publié | Publiée | Publiés',
    failed: 'Échec | Échec de publication',
    expired: 'Expiré | Expirée',
  },
  es: {
    draft: 'Borrador',
    in_internal_review: 'Revisión interna | Pendiente de aprobación interna',
    in_review:
      'Pendiente de aprobación | Pendientes de aprobación | Para aprobar | Por aprobar | Esperando aprobación | En revisión | Aprobación pendiente | Pendiente del cliente | En revisión del cliente | Enviada a aprobación | Con el cliente',
    changes_requested:
      'Cambios solicitados | Requiere cambios | Correcciones solicitadas | Devuelto | Necesita correcciones | Por corregir',
    rejected: 'Rechazado | Rechazada | Rechazadas | Rechazado por el cliente',
    approved: 'Aprobado | Aprobada | Aprobados | Aprobado por el cliente | Lista para publicar',
    scheduled: 'Programado | Programadas | En cola',
    published: 'Publicado | Publicada',
    failed: 'Fallido | Error al publicar',
    expired: 'Caducada | Expirado',
  },
  pt: {
    draft: 'Rascunho',
    in_internal_review: 'Aprovação interna | Em revisão interna',
    in_review:
      'Aguardando aprovação | Em aprovação | Aprovação pendente | Aguardando cliente | A aguardar aprovação | Pendente de aprovação | Para aprovação do cliente | Em análise | Com o cliente | Por aprovar',
    changes_requested:
      'Em alteração | Alterações solicitadas | Ajustes solicitados | Ajuste solicitado | Em ajuste | Correções necessárias | Devolvido',
    rejected: 'Rejeitada | Reprovado | Recusado pelo cliente',
    approved: 'Aprovado | Aprovada | Aprovados | Aprovado pelo cliente | Pronto para publicar',
    scheduled: 'Agendado | Programada | Na fila',
    published: 'Publicado | Publicada',
    failed: 'Falhou | Erro ao publicar',
    expired: 'Expirado | Aprovação expirada',
  },
  it: {
    draft: 'Bozza',
    in_internal_review: 'Revisione interna',
    in_review:
      'In attesa di approvazione | Da approvare | In approvazione | In revisione | Approvazione richiesta | In attesa del cliente | Inviato al cliente',
    changes_requested: 'Modifiche richieste | Richiede modifiche | Da correggere | In modifica',
    rejected: 'Rifiutato | Respinta',
    approved: 'Approvato | Approvata | Approvati | Approvato dal cliente',
    scheduled: 'Programmato | Pianificata',
    published: 'Pubblicato',
    failed: 'Pubblicazione fallita',
    expired: 'Scaduto',
  },
  nl: {
    draft: 'Concept',
    in_internal_review: 'Interne review',
    in_review:
      'Wacht op goedkeuring | Wacht op klant | Ter goedkeuring | Bij klant | In review | Goedkeuring vereist | In afwachting van goedkeuring',
    changes_requested:
      'Wijzigingen gevraagd | Aanpassingen nodig | Aan te passen | Teruggestuurd | Wijzigingen aangevraagd',
    rejected: 'Afgekeurd | Afgewezen',
    approved: 'Goedgekeurd | Goedgekeurd door klant | Akkoord',
    scheduled: 'Gepland | Ingepland',
    published: 'Gepubliceerd | Geplaatst',
    failed: 'Mislukt',
    expired: 'Verlopen',
  },
  pl: {
    draft: 'Szkic | Wersja robocza',
    in_review:
      'Do akceptacji | Czeka na akceptację | Oczekuje na zatwierdzenie | Oczekuje na akceptację klienta | U klienta | W trakcie akceptacji | Oczekujące',
    changes_requested: 'Do poprawy | Wymaga poprawek | Poprawki | Prośba o zmiany | Zmiany wymagane',
    rejected: 'Odrzucony | Odrzucone',
    approved: 'Zaakceptowane | Zatwierdzony | Zaakceptowany przez klienta',
    scheduled: 'Zaplanowany | Zaplanowane',
    published: 'Opublikowany | Opublikowano',
    failed: 'Błąd publikacji',
    expired: 'Wygasło',
  },
  tr: {
    draft: 'Taslak',
    in_internal_review: 'İç onay bekliyor',
    in_review: 'Onay bekliyor | Müşteri onayı bekleniyor | Onayda | İncelemede | Müşteride | Beklemede',
    changes_requested: 'Revizyon istendi | Değişiklik talep edildi | Düzeltme gerekli | Revizede',
    rejected: 'Reddedildi | Reddedilenler',
    approved: 'Onaylandı | ONAYLANDI | Onaylı | Müşteri onayladı',
    scheduled: 'Planlandı | Zamanlandı',
    published: 'Yayınlandı | YAYINLANDI | Paylaşıldı',
    failed: 'Başarısız',
    expired: 'Süresi doldu',
  },
  ru: {
    draft: 'Черновик',
    in_internal_review: 'Внутреннее согласование',
    in_review:
      'На согласовании | Ожидает согласования | На согласовании у клиента | У клиента | На проверке | Ждёт одобрения | Отправлено на согласование',
    changes_requested:
      'Требуются правки | На доработке | Запрошены изменения | Возвращено на доработку | Нужны правки',
    rejected: 'Отклонено | Отклонён',
    approved: 'Одобрено | Согласован | Утверждена | Согласовано с клиентом',
    scheduled: 'Запланировано | В очереди',
    published: 'Опубликовано',
    failed: 'Ошибка публикации',
    expired: 'Срок истёк',
  },
  ja: {
    draft: '下書き',
    in_internal_review: '社内確認中 | 社内承認待ち',
    in_review:
      '承認待ち | 確認待ち | クライアント確認中 | レビュー待ち | クライアント承認待ち | 承認依頼中 | 申請中',
    changes_requested:
      '変更要求済 | 変更要求済み | 修正依頼 | 要修正 | 差し戻し | 修正待ち | 変更リクエスト済み',
    rejected: '却下 | 却下済み',
    approved: '承認済み | 承認済 | クライアント承認済み',
    on_hold: '保留',
    scheduled: '予約済み | 公開予約済み',
    published: '公開済み | 投稿済み',
    failed: '投稿失敗 | エラー',
    expired: '期限切れ',
  },
  zh: {
    draft: '草稿',
    in_internal_review: '内部审核 | 待内部审核',
    in_review: '待审批 | 待审核 | 审核中 | 等待审批 | 待客户确认 | 客户审核中 | 等待客户反馈',
    changes_requested: '需要修改 | 待修改 | 已退回 | 修改中 | 已要求修改',
    rejected: '已拒绝 | 已驳回',
    approved: '已批准 | 已通过 | 审核通过 | 客户已确认',
    on_hold: '已暂停',
    scheduled: '已排期 | 待发布',
    published: '已发布',
    failed: '发布失败',
    expired: '已过期',
  },
};

const cases = Object.entries(LABELS).flatMap(([language, states]) =>
  Object.entries(states).flatMap(([state, labels]) =>
    labels.split(' | ').map((label) => [language, label, state] as const),
  ),
);

describe('labels of every language', () => {
  it.each(cases)('%s: %s is %s', (language, label, state) => {
    const words = wordsFor(null, language);
    expect(words.label(label)?.state).toBe(state);
    expect(words.label(label.toUpperCase())?.state, 'upper case').toBe(state);
    expect(words.label(`\u00a0${label.replace(' ', '\u00a0')} (3)`)?.state, 'no-break space and count').toBe(
      state,
    );
    expect(words.label(label.normalize('NFD'))?.state, 'decomposed').toBe(state);
  });

  it.each(cases)('%s: %s is %s on an English page too', (_language, label, state) => {
    expect(wordsFor(null, 'en').label(label)?.state).toBe(state);
  });

  it('are whole labels: a caption that holds one is none', () => {
    for (const [language, label] of cases) {
      const words = wordsFor(null, language);
      if (label.length > 3 && language !== 'ja' && language !== 'zh')
        expect(words.label(`Bravo ${label} oggi`), label).toBeNull();
    }
  });

  it('names the side that a label names', () => {
    for (const [language, label] of [
      ['en', 'Pending client approval'],
      ['de', 'Kundenfreigabe'],
      ['fr', 'En attente du client'],
      ['es', 'Pendiente del cliente'],
      ['pt', 'Aguardando cliente'],
      ['nl', 'Wacht op klant'],
      ['ru', 'У клиента'],
      ['ja', 'クライアント確認中'],
      ['zh', '待客户确认'],
    ] as const)
      expect(wordsFor(null, language).label(label)?.side, label).toBe('client');
  });
});
