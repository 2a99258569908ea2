package org.competency.intake.mailbox.mime;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Message-ids of a header field (RFC 5322, 3.6.4), with their angle brackets; some programs leave those out. */
final class MessageIds {

    private static final int MOST = 200;
    private static final Pattern BRACKETED = Pattern.compile("<\\s*([^<>]{1,900}?)\\s*>");
    private static final Pattern BARE = Pattern.compile("[^\\s<>,;()\"]{1,900}");

    private MessageIds() {}

    /** Every id in the order of the field, the first 200. */
    static List<String> in(String value) {
        List<String> ids = new ArrayList<>();
        Matcher bracketed = BRACKETED.matcher(value);
        while (bracketed.find() && ids.size() < MOST) {
            ids.add("<" + HeaderText.decode(bracketed.group(1)).replaceAll("\\s+", "") + ">");
        }
        Matcher bare = BARE.matcher(value);
        while (ids.isEmpty() && bare.find()) {
            // prose such as "Your message of Monday" has no such word, or it has an address, which does no harm
            if (bare.group().contains("@")
                    || bare.group().length() == value.strip().length()) {
                ids.add("<" + HeaderText.decode(bare.group()) + ">");
            }
        }
        return ids;
    }
}
