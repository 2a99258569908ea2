package org.competency.intake.reply;

import org.competency.intake.mailserver.SignIn;

/**
 * A server that takes replies, and how to sign in there.
 *
 * @param setting where its settings stand, such as {@code intake.reply.smtp}
 */
record SmtpServer(String setting, SmtpProperties properties, SignIn signIn) {

    /** For people. */
    @Override
    public String toString() {
        return properties.host() + ":" + properties.port();
    }
}
