import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A key with its certificate, PEM. */
export interface Certified {
  readonly key: string;
  readonly cert: string;
}

/** What a relay may show: a sound certificate, and three that nobody may trust. */
export interface Certificates {
  readonly authority: string;
  readonly sound: Certified;
  readonly expired: Certified;
  readonly wrongName: Certified;
  readonly selfSigned: Certified;
}

/** Made anew with openssl; for 127.0.0.1 where the name is right. */
export function makeCertificates(): Certificates {
  const folder = mkdtempSync(join(tmpdir(), 'hikeshi-tls-'));
  const run = (line: string): void =>
    void execFileSync('openssl', line.split(' '), { cwd: folder, stdio: 'pipe' });
  const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
  const certified = (name: string): Certified => ({
    key: read(`${name}.key`),
    cert: read(`${name}.pem`),
  });
  const key = '-newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes';
  const issue = (name: string, san: string, dates: string): void => {
    run(`req ${key} -keyout ${name}.key -out ${name}.csr -subj /CN=${name}`);
    writeFileSync(join(folder, 'san'), `subjectAltName=${san}\n`);
    const files = `-in ${name}.csr -out ${name}.pem -cert ca.pem -keyfile ca.key -extfile san`;
    run(`ca -batch -config ca.cnf ${files} ${dates}`);
  };
  try {
    writeFileSync(join(folder, 'ca.cnf'), AUTHORITY);
    writeFileSync(join(folder, 'index'), '');
    run(`req -x509 ${key} -keyout ca.key -out ca.pem -days 3650 -subj /CN=authority`);
    run(`req -x509 ${key} -keyout self.key -out self.pem -days 3650 -subj /CN=127.0.0.1`);
    issue('sound', 'IP:127.0.0.1', '-days 3650');
    issue('wrong', 'DNS:other.example.jp', '-days 3650');
    issue('expired', 'IP:127.0.0.1', '-startdate 20200101000000Z -enddate 20200201000000Z');
    return {
      authority: read('ca.pem'),
      sound: certified('sound'),
      expired: certified('expired'),
      wrongName: certified('wrong'),
      selfSigned: certified('self'),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const AUTHORITY = `
[ca]
default_ca = own
[own]
database = index
new_certs_dir = .
rand_serial = yes
default_md = sha256
policy = any
[any]
commonName = supplied
`;
