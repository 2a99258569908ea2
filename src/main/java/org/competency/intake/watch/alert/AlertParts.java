package org.competency.intake.watch.alert;

import java.time.Clock;

import org.springframework.context.annotation.Bean;

import org.competency.intake.watch.Machine;
import org.competency.intake.watch.WatchParts.HealthListener;

/** Makes alerts of what the watch sees, for {@code serve} alone; without a stereotype annotation, as the watch itself. */
public class AlertParts {

    @Bean
    HealthListener alertingListener(AlertProperties properties, AlertChannels channels, AlertRows rows, Clock clock) {
        return new Alerting(properties, channels, rows, Machine.name(), clock)::see;
    }
}
