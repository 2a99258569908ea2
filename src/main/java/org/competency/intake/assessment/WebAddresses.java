package org.competency.intake.assessment;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Web addresses in what a partner wrote, by their host alone: nothing is ever opened. */
final class WebAddresses {

    /** Where an address is meant: with a scheme, with www, a bare host, or a machine of the partner's own. */
    private static final Pattern MEANT = Pattern.compile(
            "(?i)(?<scheme>[a-z][a-z0-9+.-]{1,10})://(?<host>[^\\s/?#<>\"'()\\[\\]{},;|]*)[^\\s<>\"')\\]}]*"
                    + "|(?<![\\p{L}\\p{N}@.:/-])(?<bare>(?:[\\p{L}\\p{N}_-]+\\.){1,12}[\\p{L}\\p{N}-]+|localhost)(?![\\p{L}\\p{N}@-])(?::\\d+)?(?<path>/[^\\s<>\"')\\]}]*)?");

    /** A host with a dot in it and a top-level domain of letters. */
    private static final Pattern PUBLIC_HOST = Pattern.compile(
            "(?:[\\p{L}\\p{N}_](?:[\\p{L}\\p{N}_-]{0,61}[\\p{L}\\p{N}_])?\\.){1,12}(?<top>xn--[a-z0-9-]+|\\p{L}{2,24})\\.?");

    /** Top-level domains that no public page has (RFC 2606, RFC 6761, RFC 6762, and what companies use inside). */
    private static final Set<String> PRIVATE = Set.of(
            "local", "localhost", "internal", "intranet", "corp", "lan", "home", "test", "invalid", "localdomain");

    /** Country codes that a bare word with a dot more often has because it is the name of a file. */
    private static final Set<String> FILES = Set.of("md", "py", "ps", "sh", "pl", "cc", "rs", "so", "zip");

    /** Top-level domains of hosts that count without a scheme; others could be two sentences without a space. */
    private static final Set<String> WELL_KNOWN = Set.of(
            "com",
            "org",
            "net",
            "io",
            "ai",
            "dev",
            "app",
            "cloud",
            "info",
            "biz",
            "eu",
            "tech",
            "software",
            "online",
            "site",
            "blog",
            "edu",
            "gov",
            "industries",
            "systems",
            "solutions",
            "digital",
            "global",
            "works",
            "aws",
            "amazon");

    private static final Set<String> COUNTRIES = Stream.concat(
                    Stream.of(Locale.getISOCountries()).map(country -> country.toLowerCase(Locale.ROOT)),
                    Stream.of("uk"))
            .collect(Collectors.toUnmodifiableSet());

    private static final Pattern OWN_MACHINE = Pattern.compile("(?i)localhost|www\\..*|\\d{1,3}(?:\\.\\d{1,3}){3}");

    private WebAddresses() {}

    /** Whether any address in the text has a host that can be reached from everywhere. */
    static boolean holdsPublicOne(String text) {
        Matcher meant = MEANT.matcher(text);
        while (meant.find()) {
            if (isPublic(meant)) {
                return true;
            }
        }
        return false;
    }

    /** The first thing in the text that is written like an address but is none that everybody can open. */
    static Optional<String> unusableIn(String text) {
        Matcher meant = MEANT.matcher(text);
        while (meant.find()) {
            String bare = meant.group("bare");
            boolean address = bare == null || OWN_MACHINE.matcher(bare).matches() || PRIVATE.contains(topOf(bare));
            if (address && !isPublic(meant)) {
                return Optional.of(meant.group());
            }
        }
        return Optional.empty();
    }

    private static boolean isPublic(Matcher meant) {
        String bare = meant.group("bare");
        if (bare != null) {
            String top = topOf(bare);
            boolean known = WELL_KNOWN.contains(top) || (COUNTRIES.contains(top) && !FILES.contains(top));
            return isPublicHost(bare) && (known || bare.toLowerCase(Locale.ROOT).startsWith("www."));
        }
        String scheme = meant.group("scheme").toLowerCase(Locale.ROOT);
        String host = meant.group("host");
        int user = host.lastIndexOf('@');
        int port = host.indexOf(':', user + 1);
        return (scheme.equals("http") || scheme.equals("https"))
                && isPublicHost(host.substring(user + 1, port < 0 ? host.length() : port));
    }

    private static boolean isPublicHost(String host) {
        Matcher parts = PUBLIC_HOST.matcher(host.toLowerCase(Locale.ROOT));
        return parts.matches() && !PRIVATE.contains(parts.group("top"));
    }

    private static String topOf(String host) {
        return host.substring(host.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
