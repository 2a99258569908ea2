package org.competency.intake.extraction.annotation;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An XML part as text that is changed at single places; all other characters stay as they are. */
final class PartText {

    private static final Pattern ENCODING =
            Pattern.compile("^\\x{FEFF}?<\\?xml[^>]*?encoding\\s*=\\s*[\"']([^\"']+)[\"']");

    private final String text;
    private final List<Edit> edits = new ArrayList<>();
    private final Map<Integer, Opened> opened = new LinkedHashMap<>();

    private PartText(String text) {
        this.text = text;
    }

    private record Opened(XmlTags.Tag empty, StringBuilder content) {}

    private record Edit(int from, int to, String insertion, int order) {}

    /**
     * Decodes a part.
     *
     * @throws NotAnnotatedException if it is not in UTF-8, as office programs write it
     */
    static PartText of(String name, byte[] part) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(part))
                    .toString();
            Matcher encoding = ENCODING.matcher(text);
            if (encoding.find() && !encoding.group(1).equalsIgnoreCase("UTF-8")) {
                throw new NotAnnotatedException("The part %s is written in %s".formatted(name, encoding.group(1)));
            }
            return new PartText(text);
        } catch (CharacterCodingException e) {
            throw new NotAnnotatedException("The part %s is not in UTF-8".formatted(name), e);
        }
    }

    /** A part that is new. */
    static PartText of(String text) {
        return new PartText(text);
    }

    /** From the first tag. */
    XmlTags tags() {
        return new XmlTags(text);
    }

    int length() {
        return text.length();
    }

    String between(int from, int to) {
        return text.substring(from, to);
    }

    /** Puts something in at a place of the original text; what is put in at one place stays in its order. */
    void insert(int at, String insertion) {
        edits.add(new Edit(at, at, insertion, edits.size()));
    }

    /** Puts something in the place of what stands in the original text. */
    void replace(int from, int to, String insertion) {
        edits.add(new Edit(from, to, insertion, edits.size()));
    }

    /** Puts something in as the last child of an element, given by its start tag and end tag. */
    void append(XmlTags.Tag start, XmlTags.Tag end, String insertion) {
        if (start.isEmpty()) {
            open(start, insertion);
        } else {
            insert(end.from(), insertion);
        }
    }

    /** Gives content to an element that has none; more follows in its order. */
    void open(XmlTags.Tag empty, String content) {
        opened.computeIfAbsent(empty.from(), from -> new Opened(empty, new StringBuilder()))
                .content()
                .append(content);
    }

    /** The text with all changes, encoded. */
    byte[] bytes() {
        opened.values().forEach(element -> {
            int slash = text.lastIndexOf('/', element.empty().to() - 1);
            String end = "</" + element.empty().name() + ">";
            replace(slash, element.empty().to(), ">" + element.content() + end);
        });
        opened.clear();
        StringBuilder changed = new StringBuilder(text.length() + 1024);
        int at = 0;
        for (Edit edit : edits.stream()
                .sorted(Comparator.comparingInt(Edit::from).thenComparingInt(Edit::order))
                .toList()) {
            changed.append(text, at, edit.from()).append(edit.insertion());
            at = edit.to();
        }
        return changed.append(text, at, text.length()).toString().getBytes(StandardCharsets.UTF_8);
    }
}
