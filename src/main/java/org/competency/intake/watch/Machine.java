package org.competency.intake.watch;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** This machine, by its name. */
public final class Machine {

    private static final int LONGEST = 60;

    private Machine() {}

    /** This process on it, for people. */
    public static String process() {
        return name() + ", process " + ProcessHandle.current().pid();
    }

    /** Its host name, or {@code this machine} where it has none; at most 60 characters. */
    public static String name() {
        try {
            String name = InetAddress.getLocalHost().getHostName();
            return name.length() <= LONGEST ? name : name.substring(0, LONGEST);
        } catch (UnknownHostException e) {
            return "this machine";
        }
    }
}
