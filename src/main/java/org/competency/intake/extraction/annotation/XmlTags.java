package org.competency.intake.extraction.annotation;

import java.util.ArrayDeque;
import java.util.Deque;

import org.jspecify.annotations.Nullable;

/**
 * Walks the tags of an XML text with the places where they stand, which no XML parser tells exactly. The text was parsed
 * before; what cannot be told apart here, such as a document type, is refused.
 */
final class XmlTags {

    private static final int DEEPEST = 1000;

    private final String text;
    private final Deque<Tag> open = new ArrayDeque<>();
    private int at;
    private int elements;

    XmlTags(String text) {
        this.text = text;
    }

    /** What a tag does. */
    enum Kind {
        START,
        END,
        EMPTY
    }

    /**
     * A tag.
     *
     * @param name as written, with its prefix
     * @param from where it begins
     * @param to behind its end
     * @param element number of its element from the top, from 1; an end tag has the number of its start tag
     * @param start the start tag of an end tag; else the tag itself is one, and this is null
     */
    record Tag(
            Kind kind,
            String name,
            int from,
            int to,
            int element,
            String body,
            @Nullable Tag start) {

        String local() {
            return name.substring(name.indexOf(':') + 1);
        }

        /** Its prefix with the colon; "" if it has none. */
        String prefix() {
            return name.substring(0, name.indexOf(':') + 1);
        }

        boolean isStart() {
            return kind != Kind.END;
        }

        boolean isEmpty() {
            return kind == Kind.EMPTY;
        }

        /** Whether it ends an element of this name, with or without content. */
        boolean ends(String local) {
            return kind != Kind.START && local().equals(local);
        }

        boolean begins(String local) {
            return kind != Kind.END && local().equals(local);
        }

        /** The value of an attribute by its local name, or, where it has a colon, by its whole name; null if it is missing. */
        @Nullable
        String attribute(String wanted) {
            boolean whole = wanted.indexOf(':') >= 0;
            int i = 0;
            while (true) {
                int equals = body.indexOf('=', i);
                if (equals < 0) {
                    return null;
                }
                String attribute = body.substring(i, equals).strip();
                int quote = equals + 1;
                while (quote < body.length() && body.charAt(quote) != '"' && body.charAt(quote) != '\'') {
                    quote++;
                }
                int end = quote < body.length() ? body.indexOf(body.charAt(quote), quote + 1) : -1;
                if (end < 0) {
                    return null;
                }
                String name = whole ? attribute : attribute.substring(attribute.indexOf(':') + 1);
                if (name.equals(wanted)) {
                    return XmlWords.unescape(body.substring(quote + 1, end));
                }
                i = end + 1;
            }
        }

        String attribute(String wanted, String otherwise) {
            String value = attribute(wanted);
            return value == null ? otherwise : value;
        }
    }

    /** The elements that are open; at a start tag its own is among them. The innermost comes first. */
    Deque<Tag> open() {
        return open;
    }

    /** Number of open elements; at a start tag, also an empty one, the element itself is counted. */
    int depth() {
        return depth;
    }

    private int depth;

    /** The next tag; null at the end. */
    @Nullable
    Tag next() {
        while (true) {
            int tag = text.indexOf('<', at);
            if (tag < 0) {
                if (!open.isEmpty()) {
                    throw damaged("it ends within an element");
                }
                return null;
            }
            char second = tag + 1 < text.length() ? text.charAt(tag + 1) : ' ';
            if (second == '?') {
                at = behind("?>", tag);
            } else if (second == '!') {
                at = aside(tag);
            } else {
                return second == '/' ? end(tag) : start(tag);
            }
        }
    }

    /** The root element's start tag. */
    Tag root() {
        Tag root = next();
        if (root == null) {
            throw damaged("it is empty");
        }
        return root;
    }

    private int aside(int tag) {
        if (text.startsWith("<!--", tag)) {
            return behind("-->", tag);
        }
        if (text.startsWith("<![CDATA[", tag)) {
            return behind("]]>", tag);
        }
        throw damaged("it declares a document type");
    }

    private int behind(String end, int from) {
        int found = text.indexOf(end, from);
        if (found < 0) {
            throw damaged("it is cut off");
        }
        return found + end.length();
    }

    private Tag end(int from) {
        at = behind(">", from);
        String name = text.substring(from + 2, at - 1).strip();
        Tag start = open.poll();
        if (start == null || !start.name().equals(name)) {
            throw damaged("'" + name + "' ends and has not begun");
        }
        depth = open.size();
        return new Tag(Kind.END, name, from, at, start.element(), "", start);
    }

    private Tag start(int from) {
        int close = from + 1;
        char quote = 0;
        while (close < text.length()) {
            char c = text.charAt(close);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '>') {
                break;
            }
            close++;
        }
        if (close >= text.length()) {
            throw damaged("it is cut off");
        }
        at = close + 1;
        boolean empty = text.charAt(close - 1) == '/';
        int end = empty ? close - 1 : close;
        int nameEnd = from + 1;
        while (nameEnd < end && !Character.isWhitespace(text.charAt(nameEnd))) {
            nameEnd++;
        }
        Tag tag = new Tag(
                empty ? Kind.EMPTY : Kind.START,
                text.substring(from + 1, nameEnd),
                from,
                at,
                ++elements,
                text.substring(nameEnd, end),
                null);
        if (open.size() >= DEEPEST) {
            throw damaged("it is nested deeper than " + DEEPEST);
        }
        depth = open.size() + 1;
        if (!empty) {
            open.push(tag);
        }
        return tag;
    }

    private static NotAnnotatedException damaged(String why) {
        return new NotAnnotatedException("A part is no XML that can be edited: " + why);
    }
}
