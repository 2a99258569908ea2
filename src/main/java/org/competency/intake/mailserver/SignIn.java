package org.competency.intake.mailserver;

import java.util.Properties;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Service;

import org.jspecify.annotations.Nullable;

/** Connects to a mail server as a user, with a password or an access token, or as nobody. */
public final class SignIn {

    private final String user;
    private final String password;
    private final @Nullable AccessToken token;

    private SignIn(String user, String password, @Nullable AccessToken token) {
        this.user = user;
        this.password = password;
        this.token = token;
    }

    static SignIn withPassword(String user, String password) {
        return new SignIn(user, password, null);
    }

    static SignIn withToken(String user, AccessToken token) {
        return new SignIn(user, "", token);
    }

    /**
     * Adds to the settings of a mail session how to sign in.
     *
     * @param protocol of the session, such as {@code imaps}
     */
    public void apply(Properties settings, String protocol) {
        String prefix = "mail." + protocol + ".auth";
        if (!protocol.startsWith("imap")) {
            settings.setProperty(prefix, Boolean.toString(!user.isBlank()));
        }
        if (token != null) {
            settings.setProperty(prefix + ".mechanisms", "XOAUTH2");
        }
    }

    /**
     * Connects and signs in. An access token that the server refuses is renewed once: it may have been withdrawn before its
     * end, as when the secret of the client was changed.
     *
     * @throws SignInException if no access token can be had, or the server refuses even a fresh one
     * @throws MessagingException if the server cannot be reached or refuses the password
     */
    public void connect(Service service, String host, int port) throws MessagingException {
        AccessToken needed = token;
        if (needed == null) {
            boolean anonymous = user.isBlank();
            service.connect(host, port, anonymous ? null : user, anonymous ? null : password);
            return;
        }
        try {
            service.connect(host, port, user, needed.value());
        } catch (SignInException e) {
            throw e;
        } catch (AuthenticationFailedException e) {
            again(service, host, port, needed);
        }
    }

    private void again(Service service, String host, int port, AccessToken needed) throws MessagingException {
        try {
            service.connect(host, port, user, needed.renewed());
        } catch (SignInException e) {
            throw e;
        } catch (AuthenticationFailedException e) {
            throw needed.refused(e);
        }
    }
}
