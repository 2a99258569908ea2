package org.competency.intake.extraction.ooxml;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/** Names of the parts of a package (ECMA-376 part 2, 6.2 and 6.5). */
public final class PartName {

    private PartName() {}

    /** What two names of the same part have in common: case, the first slash and the kind of slashes do not count. */
    public static String key(String name) {
        String slashes = name.replace('\\', '/');
        return (slashes.startsWith("/") ? slashes.substring(1) : slashes).toLowerCase(Locale.ROOT);
    }

    /** The part that lists where a part points to; of the package itself, if the name is empty. */
    public static String relationshipsOf(String source) {
        int slash = source.lastIndexOf('/');
        return source.substring(0, slash + 1) + "_rels/" + source.substring(slash + 1) + ".rels";
    }

    /** The full name of the part that a target means, seen from a part. */
    public static String resolve(String source, String target) {
        Deque<String> path = new ArrayDeque<>();
        String full = target.startsWith("/") ? target : source.substring(0, source.lastIndexOf('/') + 1) + target;
        for (String step : full.split("/")) {
            if (step.equals("..")) {
                path.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                path.addLast(step);
            }
        }
        return String.join("/", path);
    }
}
