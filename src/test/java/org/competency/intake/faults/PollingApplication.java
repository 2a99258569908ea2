package org.competency.intake.faults;

import java.util.concurrent.CountDownLatch;

import org.springframework.boot.builder.SpringApplicationBuilder;

import org.competency.intake.CompetencyIntakeApplication;
import org.competency.intake.mailbox.MailboxIntake;

/** The product doing nothing but polling its mailboxes, without any job and so without the launch lock, until it is ended. */
final class PollingApplication {

    private PollingApplication() {}

    public static void main(String[] args) throws InterruptedException {
        new SpringApplicationBuilder(CompetencyIntakeApplication.class)
                .run()
                .getBean(MailboxIntake.class)
                .startPolling();
        new CountDownLatch(1).await();
    }
}
