package org.competency.intake.watch;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;

import javax.sql.DataSource;

import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.competency.intake.archive.ArchiveCheck;
import org.competency.intake.audit.BusinessCalendar;
import org.competency.intake.checklist.Checklists;
import org.competency.intake.extraction.QuestionnaireReader;
import org.competency.intake.jobs.Nights;
import org.competency.intake.mailbox.MailboxIntake;
import org.competency.intake.mailbox.Mailboxes;
import org.competency.intake.mailserver.TokenStates;
import org.competency.intake.reply.SmtpCheck;
import org.competency.intake.report.DayReports;

/**
 * The watch, for {@code serve} alone. Without a stereotype annotation, so that the scan of the whole application does not
 * find it.
 */
public class WatchParts {

    /** Told of each look. */
    public interface HealthListener extends Consumer<Health> {}

    @Bean
    Watch watch(
            WatchProperties properties,
            FactsReader facts,
            DataSource dataSource,
            List<Sensor> sensors,
            QuestionnaireReader reader,
            HealthListener listener,
            Clock clock) {
        return new Watch(properties, facts, new DatabaseProbe(dataSource), sensors, reader, listener, clock);
    }

    @Bean
    FactsReader watchedFacts(
            JdbcClient jdbc, MailboxIntake intake, Mailboxes mailboxes, DayReports reports, Nights nights) {
        return new FactsReader(new MailboxWatchRows(jdbc), intake, mailboxes, reports, nights, Machine.process());
    }

    @Bean
    Sensor mailboxSensor(WatchProperties properties, BusinessCalendar calendar, ZoneId officeZone) {
        return new MailboxSensor(properties, calendar, officeZone);
    }

    @Bean
    Sensor tokenSensor(TokenStates tokens, WatchProperties properties) {
        return new TokenSensor(tokens, properties);
    }

    @Bean
    Sensor repliesSensor(SmtpCheck smtp, WatchProperties properties) {
        return new RepliesSensor(smtp, properties);
    }

    @Bean
    Sensor backlogSensor(WatchProperties properties) {
        return new BacklogSensor(properties);
    }

    @Bean
    Sensor nightlySensor(DueNight due, WatchProperties properties) {
        return new NightlySensor(due, properties);
    }

    @Bean
    Sensor archiveSensor(ArchiveCheck archive, WatchProperties properties) {
        return new ArchiveSensor(archive, properties);
    }

    @Bean
    Sensor extractionSensor(QuestionnaireReader reader) {
        return new ExtractionSensor(reader);
    }

    @Bean
    Sensor checklistsSensor(Checklists checklists, ZoneId officeZone) {
        return new ChecklistsSensor(checklists, officeZone);
    }
}
