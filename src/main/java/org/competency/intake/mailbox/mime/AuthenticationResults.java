package org.competency.intake.mailbox.mime;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.competency.intake.mailbox.SenderAuthentication;

/** Reads an Authentication-Results field (RFC 8601, 2.2): comments and quotes are taken off, unknown methods left out. */
public final class AuthenticationResults {

    private static final Pattern HEADER_END = Pattern.compile("\\r?\\n\\r?\\n");
    private static final Pattern FIELD =
            Pattern.compile("(?im)^authentication-results[ \\t]*:(.*(?:\\r?\\n[ \\t].*)*)");
    private static final Pattern FROM = Pattern.compile("(?im)^from[ \\t]*:(.*(?:\\r?\\n[ \\t].*)*)");
    private static final Pattern METHOD = Pattern.compile("([a-z0-9-]+)(?:\\s*/\\s*\\d+)?\\s*=\\s*([a-z]+)\\b(.*)");
    private static final Pattern COMMENT = Pattern.compile("\\([^()]*+\\)");

    private AuthenticationResults() {}

    /** What the topmost field says, if it is of this server; any other one there means that ours said nothing. */
    public static SenderAuthentication of(String message, String authservId) {
        Matcher end = HEADER_END.matcher(message);
        String header = end.find() ? message.substring(0, end.start()) : message;
        Matcher field = FIELD.matcher(header);
        List<String> domains = FROM.matcher(header)
                .results()
                .limit(2)
                .flatMap(from -> Mailboxes.in(from.group(1)).stream())
                .map(mailbox -> domain(mailbox.address()))
                .distinct()
                .toList();
        if (!field.find() || domains.size() != 1 || domains.get(0).isEmpty()) {
            return SenderAuthentication.UNKNOWN;
        }
        String[] parts = plain(field.group(1)).split(";");
        String server = parts[0].strip().split("\\s+", 2)[0];
        return server.equals(authservId.toLowerCase(Locale.ROOT))
                ? judge(List.of(parts).subList(1, parts.length), domains.get(0))
                : SenderAuthentication.UNKNOWN;
    }

    private static String plain(String value) {
        String plain = value.replaceAll("[\\r\\n]+", " ").replace("\"", "");
        String before = "";
        for (int depth = 0; depth < 10 && !plain.equals(before); depth++) {
            before = plain;
            plain = COMMENT.matcher(plain).replaceAll(" ");
        }
        // a parenthesis that is left over may hide anything
        return plain.contains("(") || plain.contains(")") ? "" : plain.toLowerCase(Locale.ROOT);
    }

    private static SenderAuthentication judge(List<String> results, String author) {
        if (any(results, "dmarc", "fail").findFirst().isPresent()) {
            return SenderAuthentication.FAIL;
        }
        boolean passed = any(results, "dmarc", "pass")
                        .anyMatch(rest -> property(rest, "header.from")
                                .map(author::equals)
                                .orElse(true))
                || any(results, "dkim", "pass")
                        .anyMatch(rest -> property(rest, "header.d")
                                .filter(d -> isAligned(d, author))
                                .isPresent())
                || any(results, "spf", "pass")
                        .anyMatch(rest -> property(rest, "smtp.mailfrom")
                                .filter(from -> isAligned(domain(from), author))
                                .isPresent());
        return passed ? SenderAuthentication.PASS : SenderAuthentication.UNKNOWN;
    }

    private static Stream<String> any(List<String> results, String method, String result) {
        return results.stream()
                .map(String::strip)
                .map(METHOD::matcher)
                .filter(matcher -> matcher.matches()
                        && matcher.group(1).equals(method)
                        && matcher.group(2).equals(result))
                .map(matcher -> matcher.group(3));
    }

    private static Optional<String> property(String rest, String name) {
        return Stream.of(rest.strip().split("\\s+"))
                .filter(word -> word.startsWith(name + "="))
                .map(word -> word.substring(name.length() + 1))
                .findFirst();
    }

    /** The same domain, or one that the author's is below (RFC 7489, 3.1, relaxed, but never by a public suffix). */
    private static boolean isAligned(String domain, String author) {
        return author.equals(domain) || (domain.indexOf('.') > 0 && author.endsWith("." + domain));
    }

    private static String domain(String address) {
        return address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    }
}
