package org.competency.intake.archive;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The SHA-256 digest of some bytes, as 64 lower-case hexadecimal digits (FIPS 180-4).
 *
 * @param hex the digits; anything else is refused with an {@link IllegalArgumentException}
 */
public record Sha256(String hex) {

    private static final Pattern DIGITS = Pattern.compile("[0-9a-f]{64}");

    public Sha256 {
        if (!DIGITS.matcher(hex).matches()) {
            throw new IllegalArgumentException("Not a SHA-256 digest of 64 lower-case hex digits: '" + hex + "'");
        }
    }

    /** Digests {@code content}. */
    public static Sha256 of(byte[] content) {
        return ofDigest(newDigest().digest(content));
    }

    /** Digests {@code content}, which is read to its end and not closed. */
    public static Sha256 of(InputStream content) throws IOException {
        MessageDigest digest = newDigest();
        byte[] chunk = new byte[1 << 16];
        for (int count = content.read(chunk); count >= 0; count = content.read(chunk)) {
            digest.update(chunk, 0, count);
        }
        return ofDigest(digest.digest());
    }

    static boolean isDigest(String name) {
        return DIGITS.matcher(name).matches();
    }

    static Sha256 ofDigest(byte[] digest) {
        return new Sha256(HexFormat.of().formatHex(digest));
    }

    static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256, which every Java must have", e);
        }
    }

    @Override
    public String toString() {
        return hex;
    }
}
