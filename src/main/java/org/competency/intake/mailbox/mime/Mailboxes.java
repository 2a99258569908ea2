package org.competency.intake.mailbox.mime;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads address lists (RFC 5322, 3.4) leniently: what looks like an address is one, all else is display name. */
final class Mailboxes {

    private static final int LONGEST_LIST = 1 << 16;
    private static final int MOST = 2_000;
    private static final Pattern ADDRESS =
            Pattern.compile("[^\\s<>(),;:\\\\\"\\[\\]@]{1,64}@[^\\s<>(),;:\\\\\"@]{1,255}");
    private static final Pattern LOCAL = Pattern.compile("[A-Za-z0-9.!#$%&*+/=?^_{|}~-]{1,64}");
    private static final Pattern AROUND_DOTS = Pattern.compile("\\s*([.@])\\s*");
    private static final Pattern GROUP = Pattern.compile("\\A\\s*(?:\"[^\"]*+\"|[^\":<>(),;@]*+):");

    /**
     * One mailbox.
     *
     * @param address with lower case domain; without a domain if a system wrote none (MAILER-DAEMON); "" without one
     * @param name display name; "" without one
     */
    record Mailbox(String address, String name) {}

    private Mailboxes() {}

    static List<Mailbox> in(String value) {
        String list = value.length() > LONGEST_LIST ? value.substring(0, LONGEST_LIST) : value;
        List<Mailbox> mailboxes = new ArrayList<>();
        for (String item : split(list)) {
            Mailbox mailbox = mailbox(Comments.removedFrom(GROUP.matcher(item).replaceFirst("")));
            if (!mailbox.address().isEmpty() || !mailbox.name().isEmpty()) {
                mailboxes.add(mailbox);
            }
        }
        return mailboxes;
    }

    private static Mailbox mailbox(Comments item) {
        String text = item.text();
        int angle = text.lastIndexOf('<');
        String display = angle >= 0 ? unquoted(text.substring(0, angle).strip()) : item.comment();
        // obsolete syntax allows blanks around dots and the at sign (RFC 5322, 4.4)
        String place =
                AROUND_DOTS.matcher(angle >= 0 ? text.substring(angle) : text).replaceAll("$1");
        Matcher address = ADDRESS.matcher(place);
        if (address.find()) {
            String before = angle >= 0 || !display.isEmpty() ? display : unquoted(place.substring(0, address.start()));
            return new Mailbox(lowerDomain(address.group()), name(before));
        }
        // some programs encode the whole field, address and all
        String decoded = HeaderText.decode(place);
        Matcher hidden = ADDRESS.matcher(decoded);
        if (!decoded.equals(place.strip()) && hidden.find()) {
            return new Mailbox(lowerDomain(hidden.group()), name(display));
        }
        String local = place.replaceAll("[<>]", "").strip();
        return LOCAL.matcher(local).matches()
                ? new Mailbox(local, name(display))
                : new Mailbox("", name(display.isEmpty() ? unquoted(local) : display));
    }

    private static String name(String display) {
        return HeaderText.decode(display).replaceAll("^[\"']+|[\"']+$", "").strip();
    }

    private static String unquoted(String name) {
        return name.replaceAll("^\"|\"$", "").replaceAll("\\\\([\"\\\\(),])", "$1");
    }

    /** At commas and semicolons outside of quotes, comments and angle brackets; a quote that is not closed counts for nothing. */
    private static List<String> split(String list) {
        long quotes = list.replace("\\\"", "").chars().filter(c -> c == '"').count();
        return split(quotes % 2 == 0 ? list : list.replace("\"", ""), ",;");
    }

    private static List<String> split(String list, String separators) {
        List<String> items = new ArrayList<>();
        StringBuilder item = new StringBuilder();
        boolean quoted = false;
        int nested = 0;
        for (int i = 0; i < list.length(); i++) {
            char c = list.charAt(i);
            if (c == '"' && (i == 0 || list.charAt(i - 1) != '\\')) {
                quoted = !quoted;
            } else if (!quoted && (c == '<' || c == '(')) {
                nested++;
            } else if (!quoted && (c == '>' || c == ')')) {
                nested = Math.max(0, nested - 1);
            }
            if (items.size() >= MOST) {
                return items;
            }
            if (separators.indexOf(c) >= 0 && !quoted && nested == 0) {
                items.add(item.toString());
                item.setLength(0);
            } else {
                item.append(c);
            }
        }
        items.add(item.toString());
        return items;
    }

    private static String lowerDomain(String address) {
        int at = address.lastIndexOf('@');
        return HeaderText.decode(address.substring(0, at))
                + HeaderText.decode(address.substring(at)).toLowerCase(Locale.ROOT);
    }
}
