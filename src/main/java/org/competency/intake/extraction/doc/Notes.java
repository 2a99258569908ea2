package org.competency.intake.extraction.doc;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.TreeMap;

import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.Range;

/** Footnotes and endnotes by the place of their reference, and comments in the order of theirs. Each is handed out once. */
final class Notes {

    private static final String COMMENT_START = "\u0005";

    private final TreeMap<Integer, String> anchored = new TreeMap<>();
    private final Deque<String> comments = new ArrayDeque<>();

    private Notes() {}

    static Notes of(HWPFDocument document) {
        Notes notes = new Notes();
        notes.add(document.getFootnotes(), document.getFootnoteRange());
        notes.add(document.getEndnotes(), document.getEndnoteRange());
        String all = document.getCommentsRange().text();
        for (String comment : all.split(COMMENT_START, -1)) {
            notes.comments.add(clean(comment));
        }
        notes.comments.poll();
        return notes;
    }

    private void add(org.apache.poi.hwpf.usermodel.Notes references, Range story) {
        String text = story.text();
        for (int i = 0; i < references.getNotesCount(); i++) {
            int from = references.getNoteTextStartOffset(i);
            int to = references.getNoteTextEndOffset(i);
            if (from >= 0 && from <= to && to <= text.length()) {
                anchored.put(references.getNoteAnchorPosition(i), clean(text.substring(from, to)));
            }
        }
    }

    private static String clean(String note) {
        StringBuilder clean = new StringBuilder();
        note.chars()
                .map(c -> c == '\r' ? '\n' : c)
                .filter(c -> c >= ' ' || c == '\n')
                .forEach(c -> clean.append((char) c));
        return clean.toString().strip();
    }

    /** The notes whose references stand in a range of characters. */
    List<String> anchoredIn(int from, int to) {
        var inside = anchored.subMap(from, Math.max(from, to));
        List<String> texts = List.copyOf(inside.values());
        inside.clear();
        return texts;
    }

    /** The comment that the next reference refers to; "" if there is none. */
    String nextComment() {
        String comment = comments.poll();
        return comment == null ? "" : comment;
    }
}
