import type { Vocabulary } from './vocabulary';

/** Brazil and Portugal together. */
export const pt: Vocabulary = {
  language: 'pt',
  states: {
    draft: ['[|Em ]rascunho', 'Rascunhos'],
    in_internal_review: [
      '[|Em |Aguardando |A aguardar ][revisão|aprovação|validação] interna',
      'Revisão da equip[e|a]',
      'Aprovad[o|a] internamente',
    ],
    in_review: [
      'Pendente[|s]',
      '[Aguardando|Aguarda|A aguardar|À espera de|Esperando|Pendente de|Pendente] [|a |sua |a sua ][aprovação|revisão|validação|confirmação|resposta|feedback|retorno][| do cliente]',
      '[Aguardando|Aguarda|A aguardar|Esperando] [o |]cliente',
      'Em [aprovação|revisão|validação|análise][| do cliente| pelo cliente| com o cliente]',
      '[Aprovação|Revisão|Validação] [pendente|solicitada|necessária|do cliente]',
      '[Para|Por|A] [aprovar|aprovação|revisar|rever|validar][| pelo cliente| do cliente]',
      '[Precisa de|Requer|Exige|Exigir] [|minha |sua ][aprovação|revisão]',
      '[No|Com o] cliente',
      'Enviad[o|a|os|as] [para aprovação|para revisão|para o cliente|ao cliente]',
      'Pront[o|a|os|as] para [aprovação|aprovar|revisão|o cliente]',
      'Parcialmente aprovad[o|a]',
      'Submetid[o|a]',
    ],
    changes_requested: [
      '[Alterações|Correções|Modificações|Edições|Mudanças|Revisões] [solicitadas|pedidas|necessárias|pendentes|do cliente]',
      '[Alteração|Correção|Modificação|Edição] [solicitada|pedida|necessária]',
      'Ajuste[|s] [solicitado|pedido|necessário][|s]',
      '[Em|Solicitação de|Aguardando|Aguarda|Precisa de|Requer|Necessita de|Com] [alteração|alterações|ajuste|ajustes|correção|correções|edições]',
      'Em [modificação|refação|retrabalho]',
      '[Para|Por|A] [corrigir|alterar|ajustar]',
      'Devolvid[o|a|os|as]',
      '[Feedback|Retorno] do cliente',
    ],
    rejected: ['[Rejeitad|Recusad|Reprovad][o|a|os|as][| pelo cliente]', 'Não aprovad[o|a|os|as]'],
    approved: [
      'Aprovad[o|a|os|as][| pelo cliente| com alterações| com ressalvas]',
      '[Validad|Aceit|Autorizad][o|a|os|as]',
      'Pront[o|a|os|as] para [publicar|publicação|agendar|agendamento|postar]',
    ],
    on_hold: ['Em pausa', 'Pausad[o|a|os|as]', 'Suspens[o|a|os|as]'],
    scheduled: ['[Agendad|Programad|Planejad|Planead][o|a|os|as]', '[Na|Em] fila'],
    published: ['[Publicad|Postad|Enviad][o|a|os|as]', 'No ar'],
    failed: ['Falh[a|ou]', 'Erro[| ao publicar]', 'Falha [na publicação|ao publicar]', 'Não publicad[o|a]'],
    expired: [
      '[Expirad|Caducad][o|a|os|as]',
      'Aprovação [expirada|vencida]',
      'Tempo esgotado',
      'Prazo expirado',
    ],
  },
  actions: [
    '[Aprovar|Rejeitar|Recusar|Reprovar|Enviar|Agendar|Publicar|Editar|Excluir|Eliminar|Comentar|Cancelar|Salvar|Guardar|Ver|Filtrar|Todos|Mais]',
    'Solicitar [alterações|aprovação]',
    'Enviar para aprovação',
    'Adicionar cartão',
  ],
  history: {
    submitted: [
      '[enviou|submeteu|enviado][| para aprovação| para revisão| ao cliente]',
      '[solicitou|pediu] [a |]aprovação',
    ],
    changes_requested: [
      '[solicitou|pediu] [alterações|uma alteração|alteração|ajustes|correções|mudanças|revisão]',
      'devolveu',
      'alterações solicitadas',
    ],
    rejected: ['rejeitou', 'recusou', 'reprovou', '[rejeitad|reprovad|recusad][o|a] por {actor}'],
    approved: ['aprovou', 'aprovad[o|a] por {actor}'],
    approval_withdrawn: [
      '[retirou|revogou|cancelou|removeu] [a |sua |a sua ]aprovação',
      'aprovação [retirada|revogada|cancelada|removida]',
    ],
    commented: ['comentou', 'adicionou um comentário', 'respondeu'],
    edited: ['editou', 'alterou', 'atualizou'],
    held: ['pausou'],
    released: ['retomou'],
    scheduled: ['agendou', 'agendado'],
    published: ['publicou'],
    reminded: ['lembrete'],
  },
  between: ['foi', '[o|este] post', '[a|esta] publicação', 'o conteúdo'],
  sides: {
    client: ['cliente[|s]', 'extern[o|a|os|as]', 'convidad[o|a]'],
    team: ['equip[e|a]', 'intern[o|a]', 'agência'],
  },
  now: [
    'agora mesmo',
    'há [instantes|alguns segundos|poucos segundos|um momento|menos de um minuto|menos de 1 minuto]',
  ],
  empty: [
    '[Sem|Não há|Nenhum|Nenhuma|Ainda não há] [publicações|publicação|post|posts|conteúdo|aprovações|aprovação|resultado|resultados|tarefa|tarefas][| pendente| pendentes]',
    'Nada para aprovar',
  ],
  queues: [
    '[|Minhas ]Aprovações[| pendentes]',
    '[Publicações|Posts|Conteúdos] para [aprovar|aprovação|revisar]',
    'Pedidos de aprovação',
    'Solicitações de aprovação',
  ],
};
