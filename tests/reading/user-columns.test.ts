import { describe, expect, it } from 'vitest';
import type { State } from '../../lib/approvals/states';
import { wordsFor } from '../../lib/reading/words';

/** What teams call the columns of their boards and the states of their own tools, where nobody gave them the words. */
const COLUMNS: Record<string, Partial<Record<State, string>>> = {
  en: {
    in_internal_review:
      'Internal QA | Proofreading | Copy review | Team review | Internal approval | Manager approval | Ready for internal review',
    in_review:
      'Client to review | Client to approve | Sent for client review | Waiting on client feedback | Awaiting client sign-off | Out for review | Pending sign off | Ready for client review | Client reviewing | Awaiting feedback | Pending feedback | With client for approval | Shared with client | Submitted to client | Awaiting sign off | Needs client approval | Approval requested | Ready for approval | Client sign-off pending | Waiting for feedback | Awaiting go-ahead | Pending review',
    changes_requested:
      'Client changes | Client revisions | Client edits | Client amends | Needs edits | Changes needed | Rework | Fixes needed | Feedback to address | Back with team | Back to agency | In revision | Revisions needed | Amends needed | Updates requested | Edits requested | Revising | Changes required | Returned',
    rejected: 'Declined by client | Scrapped | Discarded',
    approved:
      'Client approved | Approved for posting | Good to go | Ready to be scheduled | To be scheduled | Signed off | Approved by client | Ready to go live | Sign-off received',
    on_hold: 'On hold | Parked | Paused',
  },
  de: {
    draft: 'Entwurf | In Erstellung',
    in_internal_review:
      'Internes Review | Lektorat | Im Lektorat | Korrekturlesen | Interne Abnahme | Redaktionelle Prüfung | Interne Prüfung',
    in_review:
      'Zur Überprüfung | Zu prüfen | Wartet auf Kunde | Wartet auf Kundenfeedback | Wartet auf Rückmeldung vom Kunden | Warten auf Kundenfreigabe | Zur Kundenfreigabe | Zur Abnahme | In Abstimmung | In Kundenabstimmung | Beim Kunden zur Freigabe | Freigabe angefragt | Freigabe offen | Zur Freigabe gesendet | Zur Freigabe verschickt | An Kunden gesendet | An Kunden geschickt | Dem Kunden vorgelegt | Wartet auf Feedback | Feedback ausstehend | Kundenfeedback ausstehend | Genehmigung ausstehend | Noch freizugeben | Kunde prüft | Wartet auf Freigabe durch Kunden | Warten auf Antwort',
    changes_requested:
      'Zur Überarbeitung | Nacharbeit | In Nacharbeit | Zu überarbeiten | Änderungswünsche | Änderungswunsch | Änderungen vom Kunden | Kundenänderungen | Korrekturschleife | Korrekturwünsche | Muss überarbeitet werden | Anpassungen gewünscht | Feedback einarbeiten | Feedback vom Kunden | Zurück an Agentur | Nachbesserung nötig | In Korrektur',
    rejected: 'Verworfen | Nicht freigegeben | Abgelehnt',
    approved:
      'Freigabe erhalten | Vom Kunden genehmigt | Abgenommen | Final freigegeben | Kunde hat freigegeben | Bereit zum Planen | Einzuplanen | OK vom Kunden',
    on_hold: 'Zurückgestellt | Auf Eis | Geparkt | Pausiert',
    published: 'Ausgespielt | Veröffentlicht',
  },
  fr: {
    draft: 'En rédaction | Brouillon',
    in_internal_review: 'Relecture interne | En relecture interne | Validation équipe | À relire en interne',
    in_review:
      'En relecture | À relire | Client à valider | À valider client | À faire valider | En attente retour client | En attente de retour client | Attente validation client | En attente du retour du client | Envoyé pour validation | Envoyé en validation | Soumis au client | Soumis à validation | Transmis au client | En attente de feedback | En cours de validation client | Validation en attente | Relecture client | En cours de relecture | À vérifier | Pour validation | Pour approbation | Prêt à valider | Prêt pour validation | BAT envoyé | BAT en attente | En attente de réponse du client | En attente d’accord client',
    changes_requested:
      'Retours client | Retour client | Retours à intégrer | Retours clients | À corriger | En correction | Corrections client | À reprendre | À revoir | À retoucher | Modifs client | Modifs demandées | En modification | Modifications à faire | Modifications à apporter | À ajuster | Ajustements demandés | En cours de correction | À refaire | Modif demandée | Retours du client',
    rejected: 'Refusé client | Non validé | Non retenu | Refusée',
    approved:
      'BAT validé | Validé client | Client validé | OK client | Accord client | Validation reçue | Bon pour publication | Prêt à programmer | À programmer | À publier | Validée par le client',
    on_hold: 'En stand-by | En suspens | En pause',
    published: 'Mis en ligne | Publiée',
  },
  es: {
    draft: 'Borrador | En redacción',
    in_internal_review: 'Revisión interna | En revisión interna | Revisión de equipo | Aprobación interna',
    in_review:
      'Pendiente de revisión | Por revisar | En espera de aprobación | A la espera del cliente | Esperando feedback | Esperando al cliente | Revisión cliente | Revisión del cliente | Aprobación cliente | Validación cliente | Enviado al cliente | Listo para revisión | Para revisión | En aprobación | En validación | Pendiente cliente | Pendiente OK cliente | Pendiente de visto bueno | En manos del cliente | Esperando respuesta del cliente | Por validar | Pendiente aprobación | Pendiente de feedback | Pendiente validación cliente',
    changes_requested:
      'En corrección | Con cambios | A corregir | Para corregir | Ajustes pendientes | En ajustes | Con correcciones | Cambios del cliente | Feedback cliente | Comentarios cliente | Requiere ajustes | Por modificar | Devuelta | En modificación | Cambios pedidos | Necesita cambios | Correcciones cliente | Cambios cliente',
    rejected: 'Rechazado cliente | No aprobado | Descartado | Denegada',
    approved:
      'Aprobado cliente | OK cliente | Visto bueno | Validado | Listo para publicar | Listo para programar | Por publicar | Para publicar | Por programar | Aprobado por cliente',
    on_hold: 'En pausa | Detenido | Pausada',
    scheduled: 'Programado | Calendarizado | Agendada',
    published: 'Publicado | Posteado',
  },
  pt: {
    draft: 'Rascunho | Em redação',
    in_internal_review:
      'Revisão interna | Aprovação interna | Em aprovação interna | Aguardando revisão interna',
    in_review:
      'Em revisão | Aguardando cliente | Aguardando retorno do cliente | Aguardando feedback | Aprovação cliente | Aprovação do cliente | Para revisar | Para aprovar | Em validação | Enviado para aprovação | Enviado ao cliente | Enviado para cliente | Com cliente | Aguardando OK | Aguardando validação | Para validação | A validar | Validação cliente | Aguarda aprovação | À espera de aprovação | À espera do cliente | Revisão cliente | Pendente aprovação | Pendente cliente | Em aprovação cliente | Pronto para revisão | Aguardando aprovação cliente',
    changes_requested:
      'Em alteração | Refação | Em refação | Em correção | Para ajuste | Para ajustes | Para corrigir | Ajustes do cliente | Alteração do cliente | Alterações cliente | Feedback cliente | Precisa de ajustes | Com alterações | Voltou com ajustes | Devolvida | Em modificação | Ajustes cliente | Em ajustes | Correções do cliente',
    rejected: 'Reprovado | Não aprovado | Recusado | Descartado',
    approved:
      'Aprovado cliente | OK do cliente | Pronto para postar | Para publicar | Para agendar | A publicar | Validado | Liberado | Aprovado pelo cliente',
    on_hold: 'Pausado | Em stand-by | Suspenso',
    scheduled: 'Agendado | Programado | Calendarizado',
    published: 'Publicado | Postado | No ar',
  },
  it: {
    draft: 'Bozza',
    in_internal_review: 'Revisione interna | Approvazione interna | In revisione interna | Controllo interno',
    in_review:
      'In revisione | In attesa di feedback | In attesa cliente | Attesa cliente | Attesa approvazione | Attesa feedback cliente | Inviato al cliente | Dal cliente | In approvazione cliente | Revisione cliente | Approvazione cliente | In validazione | Da validare | Da confermare | Da verificare | In verifica | Pronto per revisione | Pronto per approvazione | In attesa di conferma | In attesa di riscontro | Per approvazione | In fase di approvazione | In attesa di ok | Da approvare cliente | In attesa di feedback cliente',
    changes_requested:
      'Da modificare | Da correggere | Da sistemare | Modifiche cliente | Correzioni cliente | In correzione | Modifiche da fare | Da rifare | Con modifiche | Richiesta modifiche | Modifiche in corso | Feedback cliente | Modifiche del cliente | Necessita modifiche | Correzioni richieste',
    rejected: 'Rifiutato | Bocciato | Scartato | Non approvato',
    approved:
      'Approvato cliente | Ok cliente | Da programmare | Da pubblicare | Pronto alla pubblicazione | Validato | Approvato dal cliente | Pronto da programmare',
    on_hold: 'In pausa | Sospeso | In stand-by',
    scheduled: 'Programmato | Schedulato | Pianificato',
    published: 'Pubblicato | Postato',
  },
  nl: {
    draft: 'Concept | In de maak',
    in_internal_review: 'Interne check | Interne controle | Ter interne goedkeuring | Interne review',
    in_review:
      'Ter goedkeuring | Wacht op akkoord | Wacht op feedback | Bij de klant | Ter review | Ter controle | Naar klant | Verstuurd naar klant | Voorgelegd aan klant | Klaar voor review | Wachten op klant | Wachten op feedback | Te reviewen | Te accorderen | Akkoord nodig | Wacht op reactie klant | Goedkeuring aangevraagd | Nog goed te keuren | Ter beoordeling | In controle | Wacht op akkoord klant | Te controleren | Klaar voor goedkeuring | Wacht op feedback klant | Ter goedkeuring bij klant',
    changes_requested:
      'Correctieronde | Te verbeteren | Feedback verwerken | Wijzigingen nodig | In revisie | Wijzigingen klant | Aanpassingen klant | Revisie nodig | Aanpassingen gevraagd | Correcties klant | Feedback te verwerken | Feedback van klant',
    rejected: 'Afgekeurd | Niet akkoord | Geweigerd',
    approved:
      'Akkoord | Klant akkoord | Goedgekeurd door de klant | In te plannen | Klaar om in te plannen | Klaar voor plaatsing | Definitief akkoord | Akkoord klant',
    on_hold: 'On hold | In de wacht | Gepauzeerd | Geparkeerd',
    published: 'Geplaatst | Gepubliceerd',
  },
  pl: {
    draft: 'Szkic',
    in_internal_review:
      'Akceptacja wewnętrzna | Do akceptacji wewnętrznej | Weryfikacja wewnętrzna | Wewnętrzna akceptacja',
    in_review:
      'Do akceptacji | U klienta | Czeka na klienta | Czeka na feedback | Do zatwierdzenia | Do sprawdzenia | Do weryfikacji | W akceptacji | W akceptacji klienta | Akceptacja klienta | Do akceptacji klienta | Wysłane do klienta | Wysłane do akceptacji | Oczekuje na feedback | Do przejrzenia | W recenzji | Oczekuje na decyzję klienta | Czekamy na klienta | Oczekuje na akcept | Do akceptu | Akcept klienta | W trakcie weryfikacji | W weryfikacji | Przesłane do klienta | Czeka na akceptację klienta',
    changes_requested:
      'Do poprawy | Poprawki | Poprawki klienta | Do poprawek | W poprawkach | Do korekty | W korekcie | Uwagi klienta | Do zmian | Do przeróbki | Zwrócone | Zwrócone do poprawy | Wymaga zmian | Poprawki od klienta | Poprawki do wprowadzenia | Do poprawienia',
    rejected: 'Odrzucone | Niezatwierdzone | Odrzucone przez klienta',
    approved:
      'Zaakceptowane | Zaakceptowane przez klienta | Gotowe do publikacji | Do publikacji | Do zaplanowania | Zatwierdzone przez klienta | Klient zaakceptował',
    on_hold: 'Wstrzymane | Zawieszone | Wstrzymany',
  },
  tr: {
    draft: 'Taslak',
    in_internal_review: 'İç onay | Ekip onayı | İç kontrol | İç inceleme',
    in_review:
      'Onay bekliyor | Onay bekleyenler | Müşteri onayında | Müşteride | Müşteriye gönderildi | Müşteri onayı bekliyor | İncelemede | İnceleme bekliyor | Kontrolde | Kontrol bekliyor | Onaya gönderildi | Onaya sunuldu | Geri bildirim bekleniyor | Müşteriden dönüş bekleniyor | Dönüş bekleniyor | Müşteri bekleniyor | Onay aşamasında | Onaylanmayı bekliyor | Değerlendiriliyor | Değerlendirmede | Müşteri onayına gönderildi',
    changes_requested:
      'Revize | Revizede | Revizyon | Revizyonda | Revize istendi | Revize bekliyor | Düzeltmede | Düzeltilecek | Düzenlenecek | Revize edilecek | Müşteri revizesi | Değişiklik istendi | Düzenleme istendi | Revizeler',
    rejected: 'Reddedildi | Müşteri reddetti',
    approved:
      'Onaylandı | Müşteri onaylı | Onay alındı | Yayına hazır | Paylaşıma hazır | Planlanacak | Yayınlanacak | Müşteri onayladı',
    on_hold: 'Askıda | Durduruldu | Beklemeye alındı',
  },
  ru: {
    draft: 'Черновик',
    in_internal_review:
      'Внутренняя проверка | На внутреннем согласовании | На вычитке | Вычитка | Внутреннее согласование',
    in_review:
      'На согласовании | На утверждении | На проверке | На ревью | Согласование с клиентом | У клиента | У заказчика | Ждём клиента | Ждём ответа клиента | Ожидает ответа | На проверке у клиента | Отправлено клиенту | На согласовании с клиентом | К согласованию | На согласование | На проверку | На утверждение | К проверке | Ожидает подтверждения | Ждёт утверждения | Ждёт согласования | На апруве | На согласовании у заказчика | Проверка клиентом | Отправлено заказчику',
    changes_requested:
      'На доработке | Правки | Внести правки | На правках | Правки клиента | Правки от клиента | Есть правки | Нужны доработки | На исправлении | К исправлению | Возврат на доработку | Правки заказчика | На доработку | Требуется доработка',
    rejected: 'Отклонено | Не согласовано | Забраковано | Отклонено заказчиком',
    approved:
      'Согласовано | Утверждено | Одобрено клиентом | Клиент согласовал | Клиент одобрил | Готово к публикации | К публикации | К размещению | На публикацию | Согласовано с заказчиком',
    on_hold: 'На паузе | Заморожено | Приостановлено',
  },
  ja: {
    draft: '下書き',
    in_internal_review:
      '社内レビュー | 社内確認 | 社内チェック中 | 社内承認 | 内部レビュー | 校閲中 | 社内確認待ち',
    in_review:
      '承認待ち | レビュー中 | 確認中 | 確認依頼中 | 先方確認中 | 先方確認待ち | 先方戻し待ち | お客様確認中 | 確認待ち | クライアント確認待ち | クライアントレビュー | 承認申請中 | 承認依頼中 | 提出済み | 返答待ち | 返信待ち | フィードバック待ち | FB待ち | クライアントチェック | クライアントチェック中 | 要確認 | 先方チェック中 | 先方承認待ち | 監修中 | 監修待ち | 校正確認中',
    changes_requested:
      '差し戻し | 差し戻し中 | 修正依頼 | 修正依頼中 | 修正中 | 要修正 | 修正対応中 | 修正あり | 先方修正依頼 | クライアント修正 | 赤入れ | 赤字修正 | 再修正 | 修正待ち | FB対応中 | フィードバック対応中 | 修正依頼あり',
    rejected: '却下 | 否認 | ボツ',
    approved:
      '承認済み | 承認完了 | 先方OK | クライアントOK | 先方承認済み | 校了 | 先方確認済み | クライアント確認済み | 公開可 | 投稿可',
    on_hold: '保留 | 保留中 | ペンディング',
    scheduled: '予約済み | 予約投稿 | 投稿予定 | 公開予定',
    published: '公開済み | 投稿済み | 配信済み',
  },
  zh: {
    draft: '草稿 | 撰写中',
    in_internal_review: '内部审核 | 内部审核中 | 待内审 | 内审中 | 待内部审核',
    in_review:
      '待审核 | 待审批 | 审核中 | 审批中 | 待客户审核 | 待客户确认 | 客户确认中 | 客户审核中 | 客户审核 | 待反馈 | 等待反馈 | 待客户反馈 | 待确认 | 确认中 | 已提交审核 | 送审中 | 待审阅 | 评审中 | 待复审 | 复审中 | 待终审 | 终审中 | 待甲方确认 | 甲方审核中 | 待甲方审核 | 已发客户 | 等待甲方反馈',
    changes_requested:
      '待修改 | 需修改 | 修改中 | 退回修改 | 已退回 | 打回修改 | 返修 | 返工 | 客户要求修改 | 客户修改意见 | 改稿中 | 待改稿 | 需改稿 | 待调整 | 调整中 | 甲方要求修改',
    rejected: '已驳回 | 已拒绝 | 未通过 | 审核不通过 | 客户已拒绝',
    approved: '已通过 | 审核通过 | 客户已确认 | 客户已通过 | 已定稿 | 定稿 | 甲方已确认 | 甲方已通过',
    on_hold: '已暂停 | 搁置 | 暂缓 | 挂起',
  },
};

const cases = Object.entries(COLUMNS).flatMap(([language, states]) =>
  Object.entries(states).flatMap(([state, labels]) =>
    labels.split(' | ').map((label) => [language, label, state] as const),
  ),
);

describe('columns that teams name themselves', () => {
  it.each(cases)('%s: %s is %s', (language, label, state) => {
    expect(wordsFor(null, language).label(label)?.state).toBe(state);
    expect(wordsFor(null, 'en').label(label)?.state, 'on an English page').toBe(state);
  });
});

/** Words of any app or any board: a state to nobody who does not know the team. */
const NO_STATES =
  'Online | En ligne | En línea | Changes | Cambios | Modifiche | Retours | Returns | Feedback | In progress | In Bearbeitung | En cours | En curso | Em andamento | In corso | To do | Done | Terminé | Hecho | Feito | Fatto | Bitti | 完了 | 完成 | Ideas | Ideen | Idées | Backlog | Notes | Comments | Kommentare | Freigabe | Partager | Confirmed | Confirmado | Confermato | Bestätigt | 作成中 | Hazırlanıyor | OK | Live chat | Today | Heute';

describe('words that any app uses', () => {
  it.each(NO_STATES.split(' | '))('%s is no state', (label) => {
    for (const language of Object.keys(COLUMNS))
      expect(wordsFor(null, language).label(label), language).toBeNull();
  });
});
