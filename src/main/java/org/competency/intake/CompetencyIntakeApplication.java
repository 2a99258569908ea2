package org.competency.intake;

import java.time.Clock;
import java.time.ZoneId;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

import org.competency.intake.audit.OfficeProperties;
import org.competency.intake.cli.CommandLineInterface;

/**
 * The way in. The command line is parsed first and starts what a command needs and no more; the features are the packages
 * beside this class: {@code mailbox} fetches, {@code triage} looks into messages, {@code extraction} reads attachments,
 * {@code assessment} judges, {@code audit} queues, {@code reply} answers, and {@code jobs} runs them in this order.
 */
@SpringBootApplication
@ConfigurationPropertiesScan
public class CompetencyIntakeApplication {

    public static void main(String[] args) {
        System.exit(CommandLineInterface.execute(CompetencyIntakeApplication.class, args));
    }

    /** The zone in which the office counts its days. */
    @Bean
    ZoneId officeZone(OfficeProperties office) {
        return office.zone();
    }

    /** Instants only; zones are the business of those who count days. */
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
