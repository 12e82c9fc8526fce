import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const CONFIG = `
[req]
distinguished_name = dn
[dn]
[tsa]
extendedKeyUsage = critical,timeStamping
[authority]
serial = serial
default_policy = 1.2.3.4.1
digests = sha256
signer_digest = sha256
ess_cert_id_alg = sha256
clock_precision_digits = 3
`;

/** A time stamp authority of one's own, made with openssl: a root (`ca.pem`), and a certificate for time stamps. */
export interface Authority {
  folder: string;
  openssl(...args: string[]): string;
  answer(request: Uint8Array): Uint8Array;
  close(): void;
}

export function openAuthority(): Authority {
  const folder = mkdtempSync(join(tmpdir(), 'signoff-stamp-'));
  const openssl = (...args: string[]): string =>
    execFileSync('openssl', args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  writeFileSync(join(folder, 'tsa.cnf'), CONFIG);
  writeFileSync(join(folder, 'serial'), '01\n');
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-config', 'tsa.cnf'];
  openssl('req', '-x509', ...key, '-keyout', 'ca.key', '-out', 'ca.pem', '-subj', '/CN=Root', '-days', '2');
  openssl('req', '-new', ...key, '-keyout', 'tsa.key', '-out', 'tsa.csr', '-subj', '/CN=TSA');
  const ca = ['-CA', 'ca.pem', '-CAkey', 'ca.key', '-CAcreateserial'];
  const by = [...ca, '-extfile', 'tsa.cnf', '-extensions', 'tsa'];
  openssl('x509', '-req', '-in', 'tsa.csr', '-out', 'tsa.pem', '-days', '2', ...by);
  const reply = ['-config', 'tsa.cnf', '-section', 'authority', '-signer', 'tsa.pem', '-inkey', 'tsa.key'];
  return {
    folder,
    openssl,
    answer(request) {
      writeFileSync(join(folder, 'request.tsq'), request);
      openssl('ts', '-reply', '-queryfile', 'request.tsq', '-out', 'answer.tsr', ...reply);
      return new Uint8Array(readFileSync(join(folder, 'answer.tsr')));
    },
    close: () => rmSync(folder, { recursive: true }),
  };
}
