package org.competency.intake.cli.partners;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import org.competency.intake.audit.Act;
import org.competency.intake.award.Awards;
import org.competency.intake.cli.Acting;
import org.competency.intake.cli.ExitCodes;
import org.competency.intake.cli.IntakeContext;
import org.competency.intake.cli.OperatorCommand;
import org.competency.intake.cli.Session;
import org.competency.intake.partner.Partner;

/** Takes a competency back. */
@Command(
        name = "revoke",
        mixinStandardHelpOptions = true,
        description = {
            "Takes a competency back. The partner is told by a letter, with the reason, that it loses "
                    + "its benefits and must cease the use of its materials and its name; its case studies are "
                    + "no longer listed for the website."
        })
final class PartnersRevokeCommand extends OperatorCommand {

    @Parameters(index = "0", paramLabel = "PARTNER", description = "its name, or a mail address that may write for it")
    private String name = "";

    @Parameters(index = "1", paramLabel = "PROGRAM", description = "id of the program")
    private String program = "";

    @Mixin
    private Acting acting = new Acting();

    PartnersRevokeCommand(IntakeContext context) {
        super(context);
    }

    @Override
    protected void check() {
        acting.reasoned("the competency is revoked; the partner reads it");
    }

    @Override
    protected int run(Session session) {
        Act act = acting.act();
        Partner partner = PartnersShowCommand.partner(name, session);
        AwardWords.say(session.get(Awards.class).revoke(partner.id(), program, act), session);
        return ExitCodes.DONE;
    }
}
