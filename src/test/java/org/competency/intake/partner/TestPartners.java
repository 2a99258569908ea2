package org.competency.intake.partner;

import java.time.Clock;
import java.util.List;

import org.competency.intake.support.MigratedDatabase;

/** Partners in a database of a test. */
public final class TestPartners {

    private final Partners partners;
    private final PartnerImport registration;
    private final PartnerRegister changes;

    public TestPartners(MigratedDatabase database) {
        this.partners = new Partners(database.jdbc(), Clock.systemUTC());
        this.changes = new PartnerRegister(database.jdbc(), partners);
        this.registration = new PartnerImport(partners, database.transactions());
    }

    public Partners all() {
        return partners;
    }

    /** What changes partners. */
    public PartnerRegister changes() {
        return changes;
    }

    public void register(String name, String domains, String contacts) {
        lines("name,domains,contacts", "%s,%s,%s".formatted(name, domains, contacts));
    }

    List<PartnerImport.Line> lines(String... file) {
        return registration.run(List.of(file));
    }
}
