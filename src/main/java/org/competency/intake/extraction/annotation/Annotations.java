package org.competency.intake.extraction.annotation;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * All that is written into a file.
 *
 * @param author whose comments they are
 * @param writtenAt when they were written; the same comments at the same time make the same bytes
 * @param heading first line of the comment that holds the remarks without a place
 * @param remarks in their order; several about one cell become one comment
 * @param properties custom properties that the file is to carry, by name
 */
public record Annotations(
        String author, Instant writtenAt, String heading, List<Remark> remarks, Map<String, String> properties) {

    public Annotations {
        remarks = List.copyOf(remarks);
        properties = Map.copyOf(properties);
    }
}
