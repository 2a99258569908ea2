package org.competency.intake.watch.alert;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

import org.springframework.stereotype.Component;

/** All ways to tell operators. */
@Component
public class AlertChannels {

    private final List<Channel> channels;

    AlertChannels(List<Channel> channels) {
        this.channels =
                channels.stream().sorted(Comparator.comparing(Channel::name)).toList();
    }

    List<Channel> configured() {
        return channels.stream().filter(Channel::isConfigured).toList();
    }

    /** Whether anybody is told who does not read the log. */
    public boolean reachAnybody() {
        return configured().size() > 1;
    }

    /** Where alerts go, for people. */
    public List<String> described() {
        return configured().stream().map(Channel::describe).toList();
    }

    /**
     * Sends a test through every channel.
     *
     * @throws RuntimeException of the first channel that does not work
     */
    public void test(Instant now) {
        Alert test = new Alert(Alert.Event.TEST, "test", "", "A test of the alerts.", "", now);
        configured().forEach(channel -> channel.tell(test));
    }
}
