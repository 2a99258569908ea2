package org.competency.intake.mailbox.mime;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads address lists (RFC 5322, 3.4) leniently: what looks like an address is one, all else is display name. */
final class Mailboxes {

    private static final int LONGEST_LIST = 1 << 16;
    private static final Pattern ADDRESS =
            Pattern.compile("[^\\s<>(),;:\\\\\"\\[\\]@]{1,64}@[^\\s<>(),;:\\\\\"@]{1,255}");

    /**
     * One mailbox.
     *
     * @param address in lower case domain
     * @param name display name; "" without one
     */
    record Mailbox(String address, String name) {}

    private Mailboxes() {}

    static List<Mailbox> in(String value) {
        String list = value.length() > LONGEST_LIST ? value.substring(0, LONGEST_LIST) : value;
        List<Mailbox> mailboxes = new ArrayList<>();
        for (String item : split(list)) {
            Matcher address = ADDRESS.matcher(item.contains("<") ? item.substring(item.lastIndexOf('<')) : item);
            if (address.find()) {
                mailboxes.add(new Mailbox(lowerDomain(address.group()), name(item, address.group())));
            }
        }
        return mailboxes;
    }

    private static String name(String item, String address) {
        int angle = item.lastIndexOf('<');
        String name = angle >= 0 ? item.substring(0, angle) : item.replace(address, "");
        String decoded =
                HeaderText.decode(name.strip().replaceAll("^\"|\"$", "").replace("\\\"", "\""));
        return decoded.replaceAll("^\\(|\\)$", "").strip();
    }

    /** At commas and semicolons outside of quotes, comments and angle brackets. */
    private static List<String> split(String list) {
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
            if ((c == ',' || c == ';') && !quoted && nested == 0) {
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
        return address.substring(0, at) + address.substring(at).toLowerCase(Locale.ROOT);
    }
}
