package org.competency.intake.watch.alert;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Tells whoever reads the log. */
@Component
final class LogChannel implements Channel {

    private static final Logger LOG = LoggerFactory.getLogger(LogChannel.class);

    @Override
    public String name() {
        return "log";
    }

    @Override
    public String describe() {
        return "the log";
    }

    @Override
    public boolean isConfigured() {
        return true;
    }

    @Override
    public void tell(Alert alert) {
        if (alert.event() == Alert.Event.OVER || alert.event() == Alert.Event.TEST) {
            LOG.info("{}", alert.headline());
        } else {
            LOG.warn("{}: {}", alert.headline(), alert.text().replace('\n', ' '));
        }
    }
}
