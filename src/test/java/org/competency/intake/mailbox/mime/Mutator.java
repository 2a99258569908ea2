package org.competency.intake.mailbox.mime;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Damages mails as transport, old programs and attackers do; the same seed damages in the same way. */
final class Mutator {

    private static final List<String> PIECES = List.of(
            "\r\n",
            "\n",
            "\r",
            "\0",
            "\r\n\r\n",
            "--",
            "\r\n--",
            "Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n",
            "Content-Type: message/rfc822\r\n\r\n",
            "Content-Type: multipart/mixed\r\n",
            "Content-Type: application/ms-tnef\r\n",
            "Content-Transfer-Encoding: base64\r\n",
            "Content-Transfer-Encoding: quoted-printable\r\n",
            "Content-Transfer-Encoding: x-uuencode\r\n",
            "Content-Disposition: attachment; filename*0*=utf-8''%",
            "=?utf-8?B?",
            "=?utf-7?Q?+?=",
            "=?iso-2022-jp?B?GyRC?=",
            "?=",
            "begin 644 x\r\n",
            "\r\nend\r\n",
            "-----BEGIN PGP MESSAGE-----",
            ";",
            "\"",
            "(",
            "<",
            "@",
            ",",
            "=",
            "=\r\n",
            "\u00FF",
            "\u00ED\u00A0\u0080",
            "PK\003\004",
            "PK\001\002",
            "PK\005\006",
            "\u001F\u008B",
            "%PDF-",
            "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1",
            "x\u009F>\"",
            "Date: Mon, 99 Foo 99999999999 99:99 +9999\r\n",
            "References: <\r\n");

    private final List<byte[]> seeds;
    private final Random random;

    Mutator(List<byte[]> seeds, long seed) {
        this.seeds = seeds;
        this.random = new Random(seed);
    }

    byte[] next() {
        byte[] mail = seed();
        int changes = 1 + random.nextInt(12);
        for (int i = 0; i < changes; i++) {
            mail = changed(mail);
        }
        return mail;
    }

    private byte[] seed() {
        return seeds.get(random.nextInt(seeds.size())).clone();
    }

    private byte[] changed(byte[] mail) {
        int from = at(mail);
        int to = Math.min(mail.length, from + 1 + random.nextInt(random.nextInt(10) == 0 ? 5_000 : 60));
        byte[] slice = Arrays.copyOfRange(mail, from, to);
        switch (random.nextInt(9)) {
            case 0 -> {
                if (mail.length > 0) {
                    mail[Math.min(from, mail.length - 1)] = (byte) random.nextInt(256);
                }
                return mail;
            }
            case 1 -> {
                return replaced(mail, from, to, new byte[0]);
            }
            case 2 -> {
                int copies = random.nextInt(20) == 0 ? 200 : 2;
                return replaced(mail, from, to, repeated(slice, copies));
            }
            case 3, 4, 5 -> {
                return replaced(mail, from, from, piece());
            }
            case 6 -> {
                return random.nextInt(4) == 0 ? Arrays.copyOf(mail, from) : mail;
            }
            case 7 -> {
                byte[] other = seed();
                int start = at(other);
                return replaced(
                        mail, from, from, Arrays.copyOfRange(other, start, Math.min(other.length, start + 2_000)));
            }
            default -> {
                int target = at(mail);
                return replaced(mail, target, target, slice);
            }
        }
    }

    private byte[] piece() {
        byte[] piece = PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.ISO_8859_1);
        return repeated(piece, random.nextInt(15) == 0 ? 300 : 1);
    }

    private int at(byte[] mail) {
        return mail.length == 0 ? 0 : random.nextInt(mail.length);
    }

    private static byte[] repeated(byte[] piece, int times) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < times; i++) {
            out.writeBytes(piece);
        }
        return out.toByteArray();
    }

    private static byte[] replaced(byte[] mail, int from, int to, byte[] with) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(mail.length + with.length);
        out.write(mail, 0, from);
        out.writeBytes(with);
        out.write(mail, to, mail.length - to);
        return out.toByteArray();
    }
}
