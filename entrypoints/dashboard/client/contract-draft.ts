import type { ClientSettings } from '../../../lib/settings/client-settings';
import { parseAmount, writeAmount } from './invoices/parse';

type Contract = ClientSettings['contract'];

/** The contract as it stands in the form: texts, empty where nothing is recorded. */
export interface ContractDraft {
  includedRounds: string;
  roundMeaning: string;
  feedbackWindow: string;
  approver: string;
  deputy: string;
  channel: string;
  deemedApproval: '' | 'yes' | 'no';
  changePrice: string;
  changeCurrency: string;
  changePer: 'hour' | 'round';
  pauseClause: string;
  restartLead: string;
  lateFeeClause: string;
  killFee: string;
  killCurrency: string;
  notice: string;
  noticeUnit: 'day' | 'month';
  paymentTerm: string;
  termFrom: 'issue' | 'month_end' | 'day_of_month';
  accountsOwner: '' | 'client' | 'user' | 'third_party';
}

const written = (value: number | null | undefined): string => (value == null ? '' : String(value));

export function contractDraft(contract: Contract, currency: string): ContractDraft {
  const { changePrice, killFee, notice, paymentTerm, deemedApproval } = contract;
  return {
    includedRounds: written(contract.includedRounds),
    roundMeaning: contract.roundMeaning ?? '',
    feedbackWindow: written(contract.feedbackWindow),
    approver: contract.approver ?? '',
    deputy: contract.deputy ?? '',
    channel: contract.channel ?? '',
    deemedApproval: deemedApproval === null ? '' : deemedApproval ? 'yes' : 'no',
    changePrice: changePrice ? writeAmount(changePrice.cents) : '',
    changeCurrency: changePrice?.currency ?? currency,
    changePer: changePrice?.per ?? 'hour',
    pauseClause: contract.pauseClause ?? '',
    restartLead: written(contract.restartLead),
    lateFeeClause: contract.lateFeeClause ?? '',
    killFee: killFee ? writeAmount(killFee.cents) : '',
    killCurrency: killFee?.currency ?? currency,
    notice: written(notice?.count),
    noticeUnit: notice?.unit ?? 'month',
    paymentTerm: written(paymentTerm?.days),
    termFrom: paymentTerm?.from ?? 'issue',
    accountsOwner: contract.accountsOwner ?? '',
  };
}

/** Reads the form: the contract, and the fields that cannot be read. A field that is empty is not recorded. */
export function readContract(draft: ContractDraft): { contract: Contract; bad: (keyof Contract)[] } {
  const bad: (keyof Contract)[] = [];
  const whole = (field: keyof Contract, text: string, least: number, most: number): number | null => {
    if (text.trim() === '') return null;
    const value = Number(text);
    if (Number.isInteger(value) && value >= least && value <= most) return value;
    bad.push(field);
    return null;
  };
  const money = (field: keyof Contract, text: string, currency: string) => {
    if (text.trim() === '') return null;
    const cents = parseAmount(text);
    const code = currency.trim().toUpperCase();
    if (cents !== null && cents >= 0 && cents <= 1_000_000_000 && /^[A-Z]{3}$/.test(code))
      return { cents, currency: code };
    bad.push(field);
    return null;
  };
  const line = (text: string): string | null => text.trim() || null;
  const price = money('changePrice', draft.changePrice, draft.changeCurrency);
  const notice = whole('notice', draft.notice, 1, 365);
  const days =
    draft.termFrom === 'day_of_month'
      ? whole('paymentTerm', draft.paymentTerm, 1, 31)
      : whole('paymentTerm', draft.paymentTerm, 0, 365);
  const contract: Contract = {
    includedRounds: whole('includedRounds', draft.includedRounds, 0, 50),
    roundMeaning: line(draft.roundMeaning),
    feedbackWindow: whole('feedbackWindow', draft.feedbackWindow, 1, 60),
    approver: line(draft.approver),
    deputy: line(draft.deputy),
    channel: line(draft.channel),
    deemedApproval: draft.deemedApproval === '' ? null : draft.deemedApproval === 'yes',
    changePrice: price && { ...price, per: draft.changePer },
    pauseClause: line(draft.pauseClause),
    restartLead: whole('restartLead', draft.restartLead, 0, 60),
    lateFeeClause: line(draft.lateFeeClause),
    killFee: money('killFee', draft.killFee, draft.killCurrency),
    notice: notice === null ? null : { count: notice, unit: draft.noticeUnit },
    paymentTerm: days === null ? null : { days, from: draft.termFrom },
    accountsOwner: draft.accountsOwner || null,
  };
  return { contract, bad };
}
