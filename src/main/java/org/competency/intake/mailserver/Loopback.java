package org.competency.intake.mailserver;

/** Tells this machine from others. */
public final class Loopback {

    private Loopback() {}

    /** Whether a host name or address means this machine, so that nothing goes over a network. */
    public static boolean is(String host) {
        return host.equals("localhost") || host.startsWith("127.") || host.equals("::1") || host.equals("[::1]");
    }
}
