package org.competency.intake.reply;

import java.time.Clock;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.json.JsonMapper;

import org.competency.intake.archive.Archive;
import org.competency.intake.assessment.Assessor;
import org.competency.intake.audit.AuditQueue;
import org.competency.intake.audit.OfficeProperties;
import org.competency.intake.checklist.Checklists;
import org.competency.intake.checklist.form.ChecklistForm;
import org.competency.intake.letter.Letters;
import org.competency.intake.mailbox.LedgerEvents;
import org.competency.intake.mailbox.Mailboxes;
import org.competency.intake.mailbox.MessageReader;
import org.competency.intake.mailserver.AccessTokens;
import org.competency.intake.partner.Partners;
import org.competency.intake.submission.Submissions;
import org.competency.intake.support.MemoryArchive;

import static org.assertj.core.api.Assertions.assertThat;

class ReplyWiringTests {

    @Test
    void isWiredByScanningWithNothingConfigured() {
        new ApplicationContextRunner()
                .withUserConfiguration(Surroundings.class)
                .run(started -> assertThat(started)
                        .hasSingleBean(ReplyComposer.class)
                        .hasSingleBean(UnansweredMessages.class)
                        .hasSingleBean(Outbox.class)
                        .hasSingleBean(LetterComposer.class)
                        .hasSingleBean(LetterOutbox.class)
                        .hasSingleBean(ReplySender.class)
                        .hasSingleBean(Replies.class)
                        .hasSingleBean(BounceAddress.class)
                        .hasSingleBean(AuditQueue.class));
    }

    @Configuration
    @ComponentScan(
            basePackageClasses = {
                ReplyComposer.class,
                AuditQueue.class,
                Submissions.class,
                Letters.class,
                Partners.class
            })
    @ConfigurationPropertiesScan(
            basePackageClasses = {ReplyProperties.class, OfficeProperties.class, Partners.class, Mailboxes.class})
    @Import({Mailboxes.class, AccessTokens.class, LedgerEvents.class})
    static class Surroundings {

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }

        @Bean
        DataSource dataSource() {
            return new DriverManagerDataSource("jdbc:h2:mem:wiring");
        }

        @Bean
        JdbcClient jdbc(DataSource dataSource) {
            return JdbcClient.create(dataSource);
        }

        @Bean
        JdbcTemplate operations(DataSource dataSource) {
            return new JdbcTemplate(dataSource);
        }

        @Bean
        NamedParameterJdbcTemplate batches(DataSource dataSource) {
            return new NamedParameterJdbcTemplate(dataSource);
        }

        @Bean
        PlatformTransactionManager transactions(DataSource dataSource) {
            return new DataSourceTransactionManager(dataSource);
        }

        @Bean
        JsonMapper json() {
            return JsonMapper.builder().build();
        }

        @Bean
        Archive archive() {
            return new MemoryArchive();
        }

        @Bean
        MessageReader messages() {
            return raw -> {
                throw new AssertionError("nothing is read while the context starts");
            };
        }

        @Bean
        ChecklistForm forms() {
            return new ChecklistForm();
        }

        @Bean
        Checklists checklists() {
            return Samples.checklists();
        }

        @Bean
        Assessor assessor(Checklists checklists) {
            return Assessor.with(checklists);
        }
    }
}
