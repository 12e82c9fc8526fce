import { FORMAT } from './manifest';

export interface ReadmeFacts {
  product: string;
  version: string;
  /** ISO time. */
  made: string;
  /** Stamped checkpoints: number of the file. */
  stamps: readonly string[];
  checkpoints: readonly string[];
}

/**
 * How to check a bundle with openssl alone. Every line that is indented by four blanks is a command; all of them, one after
 * the other in bash, are the check, and the first that fails ends it.
 */
export function readmeText({ product, version, made, stamps, checkpoints }: ReadmeFacts): string {
  const stamped = stamps.length > 0;
  return `APPROVAL LOG (${FORMAT})
Made by ${product} ${version}, ${made}.

report.html can be read by anybody. This text is for those who want to check that nothing was changed, without trusting
the one who gave them the file, and without ${product}. It needs openssl (3.0 or later) and a terminal with bash: macOS and
Linux have one, on Windows "Git Bash" brings both. Unpack the ZIP, open a terminal in its folder, and type the lines that
are indented by four blanks, in this order. Each step says in words when all is right; where it does not, something is
wrong. Whoever prefers one command: "npm run verify -- FILE" in the source of ${product} does all of it, and more.

WHAT IS IN IT

- events.jsonl: the log, one event a line, without its texts. The SHA-256 of a line is the event's hash; "prev" is the hash
  of the line before it of the same client.
- texts.jsonl: texts of the events, apart, because they may have to be erased. An event's "sealed" holds the SHA-256 of
  salt and text.
- checkpoints/: signed states of the log: which log, how many events, and the root of the hash tree over them (RFC 6962; its
  entries are the events' hashes). Their form is that of c2sp.org/tlog-checkpoint.
${stamped ? '- timestamps/: time stamps (RFC 3161) of an authority, on checkpoints.\n' : ''}- device-key.pem: the public key of the device that signed; keys.json: all keys that signed checkpoints.
- report.html: the same for people. It holds no script.
- manifest.json: what was made when, and the SHA-256 of every file; manifest.sig: its signature.
- README.txt: this text.

1. WAS THE LIST OF FILES SIGNED WITH THIS KEY?

    openssl pkeyutl -verify -pubin -inkey device-key.pem -rawin -in manifest.json -sigfile manifest.sig

It prints "Signature Verified Successfully". A key proves only that one device made all of this. Whose device it is, you
know from elsewhere: compare the key with one that you were given earlier.

2. ARE THE FILES THE ONES ON THE LIST?

    sed -n '/^ "files"/,/^ }/s/^  "\\(.*\\)": "\\([0-9a-f]\\{64\\}\\)",\\{0,1\\}$/\\2 *\\1/p' manifest.json > listed.txt
    sed 's/^[0-9a-f]* \\*//' listed.txt | while read -r file; do openssl dgst -sha256 -r "$file"; done > found.txt
    cmp listed.txt found.txt && echo "Files: as listed"

3. WERE THE CHECKPOINTS SIGNED?

One after the other; a checkpoint that an earlier device signed needs its key from keys.json.

    for note in checkpoints/*.txt; do
      sed '/^$/,$d' "$note" > body.txt
      sed -n 's/^— [^ ]* //p' "$note" | openssl base64 -d -A | tail -c 64 > body.sig
      openssl pkeyutl -verify -pubin -inkey device-key.pem -rawin -in body.txt -sigfile body.sig
    done

4. DOES EACH EVENT FOLLOW THE ONE BEFORE IT?

This takes some seconds for each thousand events. It prints nothing that is wrong, or the lines that do not follow. One
with the reason "log_damaged" names a head that was lost: from there the log goes on behind a loss that it owns up to.

    hashes() {
      rm -rf nodes; mkdir nodes; i=1000000000
      while IFS= read -r x; do i=$((i+1)); printf "$x" > nodes/$i; done
      find nodes -type f | sort | xargs openssl dgst -sha256 -r | cut -c 1-64
      rm -rf nodes
    }
    sed 's/\\\\/\\\\\\\\/g; s/%/%%/g' events.jsonl | hashes > hashes.txt
    sed 's/.*"prev":"\\([0-9a-f]\\{64\\}\\)".*/\\1/' events.jsonl > prevs.txt
    sed 's/.*"client":{"id":"\\([^"]*\\)"}.*/\\1/' events.jsonl > clients.txt
    paste hashes.txt prevs.txt clients.txt | awk -F '\\t' '{
      want = ($3 in last) ? last[$3] : sprintf("%064d", 0)
      if ($2 != want) print "Line " NR " does not follow"
      last[$3] = $1
    }' > breaks.txt
    cat breaks.txt
    grep -c '"reason":"log_damaged"' events.jsonl | cmp - <(wc -l < breaks.txt | tr -d ' ') && echo "Chain: whole"

5. IS THE TREE OVER THE EVENTS THE ONE OF THE CHECKPOINT?

"root" computes the root of a list of hashes, level by level. Each checkpoint is compared with the first events of its log.
Hold the checkpoints that you were mailed against it in the same way: their three lines are origin, size and root.

    hex() { sed 's/../\\\\x&/g'; }
    root() {
      sed 's/^/00/' | hex | hashes > level.txt
      while [ "$(wc -l < level.txt)" -gt 1 ]; do
        paste -d ' ' - - < level.txt > pairs.txt
        sed -n 's/^\\(.\\{64\\}\\) \\(.\\{64\\}\\)$/01\\1\\2/p' pairs.txt | hex | hashes > next.txt
        sed -n 's/^\\(.\\{64\\}\\) $/\\1/p' pairs.txt >> next.txt
        mv next.txt level.txt
      done
      cat level.txt
    }
    rootof() {
      origin=$(sed -n 1p "$1"); size=$(sed -n 2p "$1")
      paste hashes.txt clients.txt | awk -F '\\t' -v id="\${origin##*/}" -v size="$size" '$2 == id && ++n <= size { print $1 }' | root
    }
    for note in checkpoints/*.txt; do
      rootof "$note" > computed.txt
      sed -n 3p "$note" | openssl base64 -d -A | od -An -v -tx1 | tr -d ' \\n' > signed.txt; echo >> signed.txt
      cmp computed.txt signed.txt && echo "Tree of $note: the same"
    done

There ${checkpoints.length === 1 ? 'is 1 checkpoint' : `are ${checkpoints.length} checkpoints`} here.

6. IS A TEXT THE ONE THAT WAS SEALED?

Take the line of the event in events.jsonl, and the line with its hash in texts.jsonl; for each text, SALT and TEXT being
what stands there, this is what "sealed" must hold:   printf %s%s 'SALT' 'TEXT' | openssl dgst -sha256
${stamped ? stampsText(stamps) : ''}
WHAT THIS SHOWS, AND WHAT NOT

It shows that these events were written by one device in this order and not changed since, at the latest since a checkpoint
that somebody else holds${stamped ? ' or an authority stamped' : ''}. It does not show who pressed a button in the scheduling tool: the log holds what its pages
displayed to the user, and when. Without a checkpoint in other hands, the owner of the device could have made all of it
anew.
`;
}

function stampsText(stamps: readonly string[]): string {
  const one = stamps[0] ?? '0001';
  return `
7. WHEN DID THE TIME STAMP AUTHORITY SEE IT?

Get the certificates of the authority from itself, as authority.pem, and ask for each stamp (here ${one}):
  openssl ts -verify -in timestamps/${one}.tsr -data checkpoints/${one}.txt -CAfile authority.pem
  openssl ts -reply -in timestamps/${one}.tsr -text
`;
}
