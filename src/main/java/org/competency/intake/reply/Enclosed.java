package org.competency.intake.reply;

import java.util.List;
import java.util.Map;

/**
 * The files that go with a reply.
 *
 * @param files in their order
 * @param returned key of the sentence that says what came back of the partner's own file; "" if nothing did
 */
record Enclosed(List<Enclosure> files, String returned) {

    Enclosed {
        files = List.copyOf(files);
    }

    /** What is to be done with the partner's own file; "" if it did not come back. */
    String sentence(ReplyTexts.Texts texts) {
        return returned.isEmpty()
                ? ""
                : texts.get(returned, Map.of("file", files.get(files.size() - 1).name()));
    }
}
