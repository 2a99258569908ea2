package org.competency.intake.reply;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.springframework.stereotype.Component;

/**
 * Return paths that name the reply they belong to, signed so that nobody else can make one (variable envelope return
 * path): {@code bounce+4711.5f0c93a1b2d4e6f8@example.org}.
 */
@Component
public class BounceAddress {

    private static final int SIGNATURE_BYTES = 8;

    private final ReplyProperties properties;
    private final Pattern form;

    BounceAddress(ReplyProperties properties, ReplyIdentities identities) {
        this.properties = properties;
        this.form = Pattern.compile("(?i)" + Pattern.quote(properties.envelope().local())
                + "\\+([0-9]{1,18})\\.([0-9a-f]{" + 2 * SIGNATURE_BYTES + "})@"
                + identities.all().stream()
                        .map(identity -> Pattern.quote(identity.domain()))
                        .distinct()
                        .collect(Collectors.joining("|", "(?:", ")")));
    }

    /** The envelope sender of a reply (RFC 5321, 3.3), {@code <>} for none. */
    String of(long reply, ReplyIdentity identity) {
        return switch (properties.envelope().sender()) {
            case FROM -> identity.from().address();
            case NULL -> "<>";
            case VERP -> properties.envelope().local() + "+" + reply + "." + signature(reply) + "@" + identity.domain();
        };
    }

    /** The key of the reply whose return path this is; empty if it is none of ours or not signed by us. */
    public OptionalLong replyId(String address) {
        Matcher parts = form.matcher(address);
        if (properties.envelope().sender() != ReplyProperties.Envelope.Kind.VERP || !parts.matches()) {
            return OptionalLong.empty();
        }
        long reply = Long.parseLong(parts.group(1));
        byte[] claimed = parts.group(2).toLowerCase(Locale.ROOT).getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(claimed, signature(reply).getBytes(StandardCharsets.US_ASCII))
                ? OptionalLong.of(reply)
                : OptionalLong.empty();
    }

    private String signature(long reply) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(properties.envelope().secret().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] digest = mac.doFinal(("bounce " + reply).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, SIGNATURE_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no HMAC-SHA-256, which every Java must have", e);
        }
    }
}
