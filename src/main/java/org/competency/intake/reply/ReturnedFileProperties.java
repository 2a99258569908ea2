package org.competency.intake.reply;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How partners get back the file that they sent.
 *
 * @param largest largest file that goes back with comments at its cells; for a larger one a table of the points goes with the
 *     reply instead; 0: neither does; default 5 MB
 * @param points most points that are written into a file as comments, from 1 to 1000; default 300
 */
@ConfigurationProperties("intake.reply.returned-file")
public record ReturnedFileProperties(
        @DefaultValue("5MB") DataSize largest,
        @DefaultValue("300") int points) {

    public ReturnedFileProperties {
        Bounds.require(
                !largest.isNegative() && largest.toMegabytes() <= 50,
                "intake.reply.returned-file.largest",
                largest,
                "from 0 to 50 MB");
        Bounds.require(points >= 1 && points <= 1000, "intake.reply.returned-file.points", points, "from 1 to 1000");
    }

    boolean wanted() {
        return largest.toBytes() > 0;
    }
}
